/** One page of finds. Values that cost another statement are functions, which run only if the query selects them. */
import type { Database } from '../../../platform/database/database.ts';
import type { PageInfo } from '../../../platform/graph/page.ts';
import type { SearchEdge } from './search-find.ts';
import { readWordings, shownOf, type WordingRow } from './search-hit.ts';
import { uriOf } from './search-kind.ts';
import { proposeSpelling } from './search-spelling.ts';
import { wordsToIgnore, withoutWords, writtenWords } from './ignored-words.ts';
import { countFinds, cursorOf, placeOf, readFacets, readFinds, type Facet, type Find } from './read-finds.ts';
import type { Search } from './search-match.ts';

interface PageRequest extends Search {
  /** Text as typed. */
  readonly text: string;
  /** Languages to show, best first. */
  readonly languages: readonly string[];
  readonly first: number;
  readonly after: string | null;
}

/** With fewer finds, the reader may have meant another spelling. */
const FEW_FINDS = 3;

export class FoundPage {
  private constructor(
    private readonly database: Database,
    private readonly request: PageRequest,
    /** Words that were left out, as a set of bits. */
    private readonly ignored: number,
    /** More finds than the page shows, to know whether there is a next page and whether there are few finds. */
    private readonly finds: readonly Find[],
    private readonly wordings: ReadonlyMap<string, WordingRow[]>,
  ) {}

  static async read(database: Database, request: PageRequest): Promise<FoundPage> {
    const { first, after, sought, mayFind } = request;
    const limit = Math.max(first + 1, FEW_FINDS);
    const place = after === null ? null : placeOf(sought, after);
    let ignored = place?.ignored ?? 0;
    const read = (): Promise<Find[]> =>
      readFinds(database, { sought: withoutWords(sought, ignored), mayFind }, place?.beyond ?? null, limit);
    let finds = await read();
    if (finds.length === 0 && place === null && sought.words.length > 1) {
      ignored = await wordsToIgnore(database, request);
      if (ignored > 0) finds = await read();
    }
    const documentIds = finds
      .slice(0, first)
      .flatMap(({ documentId, threadId }) => [documentId, threadId ?? documentId]);
    return new FoundPage(database, request, ignored, finds, await readWordings(database, [...new Set(documentIds)]));
  }

  get edges(): SearchEdge[] {
    const { sought, languages, first } = this.request;
    const { words } = this.search.sought;
    return this.finds.slice(0, first).map((find) => ({
      cursor: cursorOf(sought, this.ignored, find),
      kind: find.kind,
      id: find.documentId,
      threadId: find.threadId,
      postNumber: find.postNumber,
      url: uriOf(find.kind, find.documentId),
      ...shownOf(
        {
          titled: this.wordingsOf(find.threadId ?? find.documentId),
          told: this.wordingsOf(find.documentId),
          isTalk: find.threadId !== null,
        },
        words,
        languages,
      ),
    }));
  }

  private wordingsOf(documentId: string): readonly WordingRow[] {
    return this.wordings.get(documentId) ?? [];
  }

  get pageInfo(): PageInfo {
    const { sought, first, after } = this.request;
    const cursorAt = (index: number): string | null => {
      const find = this.finds[index];
      return find ? cursorOf(sought, this.ignored, find) : null;
    };
    return {
      hasNextPage: this.finds.length > first,
      hasPreviousPage: after !== null,
      startCursor: cursorAt(0),
      endCursor: cursorAt(Math.min(first, this.finds.length) - 1),
    };
  }

  get ignoredWords(): string[] {
    return writtenWords(this.request.text, this.request.sought, this.ignored);
  }

  /** The search whose results the page shows. */
  private get search(): Search {
    const { sought, mayFind } = this.request;
    return { sought: withoutWords(sought, this.ignored), mayFind };
  }

  totalCount(): Promise<number> {
    return countFinds(this.database, this.search);
  }

  facets(): Promise<Facet[]> {
    return readFacets(this.database, this.search);
  }

  didYouMean(): Promise<string | null> | null {
    const { after, text } = this.request;
    const findCount = this.ignored > 0 ? 0 : this.finds.length;
    if (after !== null || findCount >= FEW_FINDS) return null;
    return proposeSpelling(this.database, text, this.request, findCount);
  }
}
