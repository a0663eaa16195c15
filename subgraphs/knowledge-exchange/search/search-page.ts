/** One page of finds. Values that cost another statement are functions, which run only if the query selects them. */
import type { Database } from '../../../platform/database/database.ts';
import type { PageInfo } from '../../../platform/graph/page.ts';
import type { SearchEdge } from './search-find.ts';
import { readWordings, shownOf, type WordingRow } from './search-hit.ts';
import { uriOf } from './search-kind.ts';
import { proposeSpelling } from './search-spelling.ts';
import { countFinds, cursorOf, readFacets, readFinds, type Facet, type Find } from './read-finds.ts';
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
    /** More finds than the page shows, to know whether there is a next page and whether there are few finds. */
    private readonly finds: readonly Find[],
    private readonly wordings: ReadonlyMap<string, WordingRow[]>,
  ) {}

  static async read(database: Database, request: PageRequest): Promise<FoundPage> {
    const { first, after } = request;
    const finds = await readFinds(database, request, after, Math.max(first + 1, FEW_FINDS));
    const documentIds = finds
      .slice(0, first)
      .flatMap(({ documentId, threadId }) => [documentId, threadId ?? documentId]);
    return new FoundPage(database, request, finds, await readWordings(database, [...new Set(documentIds)]));
  }

  get edges(): SearchEdge[] {
    const { sought, languages, first } = this.request;
    return this.finds.slice(0, first).map((find) => ({
      cursor: cursorOf(sought, find),
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
        sought.words,
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
      return find ? cursorOf(sought, find) : null;
    };
    return {
      hasNextPage: this.finds.length > first,
      hasPreviousPage: after !== null,
      startCursor: cursorAt(0),
      endCursor: cursorAt(Math.min(first, this.finds.length) - 1),
    };
  }

  totalCount(): Promise<number> {
    return countFinds(this.database, this.request);
  }

  facets(): Promise<Facet[]> {
    return readFacets(this.database, this.request);
  }

  didYouMean(): Promise<string | null> | null {
    const { after, text } = this.request;
    if (after !== null || this.finds.length >= FEW_FINDS) return null;
    return proposeSpelling(this.database, text, this.request, this.finds.length);
  }
}
