/** Case studies and news as feeds. */
import { HttpRefusal } from '../http-refusal.ts';
import { fieldsOfInput, type FeedSource } from './feed-source.ts';
import { addressInHub, ENTRIES_PER_FEED, exampleNote, exampleTag, type FeedEntry } from './feed.ts';

interface Text {
  readonly text: string;
  readonly language: string;
}

interface PublicationAnswer {
  readonly id: string;
  readonly isExample: boolean;
  readonly topics: readonly string[];
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly title: Text;
}

interface CaseStudyAnswer extends PublicationAnswer {
  readonly source: string | null;
  readonly summary: Text | null;
  readonly coordinators: { readonly nodes: readonly ({ readonly name: string } | null)[] } | null;
}

interface NewsAnswer extends PublicationAnswer {
  readonly kind: string;
  readonly body: Text;
}

const PUBLICATION_FIELDS = 'id isExample topics publishedAt updatedAt title(languages: $languages) { text language }';

export const caseStudiesSource: FeedSource = {
  formats: ['atom', 'rss', 'json'],
  filterFields: fieldsOfInput('CaseStudyFilter'),
  async read({ ask, request, hubUrl }) {
    const { caseStudies } = await ask<{ caseStudies: { nodes: CaseStudyAnswer[] } }>(
      `query CaseStudiesFeed($filter: CaseStudyFilter, $languages: [LanguageCode!]) {
        caseStudies(filter: $filter, first: ${String(ENTRIES_PER_FEED)}) {
          nodes {
            ${PUBLICATION_FIELDS} source
            summary(languages: $languages) { text language }
            coordinators(first: 5) { nodes { name } }
          }
        }
      }`,
      { ...request },
    );
    return {
      title: 'Case studies of the Covenant coordinators',
      description: 'Experience written down, newest first.',
      entries: caseStudies.nodes.map(({ source, summary, coordinators, ...study }) => {
        const names = coordinators?.nodes.flatMap((coordinator) => coordinator?.name ?? []) ?? [];
        return entryOf(study, [summary?.text ?? '', names.join(', ')], source ?? addressInHub(hubUrl, study.id));
      }),
      calendar: null,
    };
  },
};

/** `news` has arguments in place of a filter; in the address they stand together like any other filter. */
const NEWS_FILTER = ['kind', 'languages'];

export const newsSource: FeedSource = {
  formats: ['atom', 'rss', 'json'],
  filterFields: () => Promise.resolve(NEWS_FILTER),
  async read({ ask, request, hubUrl }) {
    const { filter, languages } = request;
    const unknown = Object.keys(filter).find((name) => !NEWS_FILTER.includes(name));
    if (unknown !== undefined) throw new HttpRefusal(400, 'BAD_USER_INPUT', `filter has no field "${unknown}".`);
    const { news } = await ask<{ news: { nodes: NewsAnswer[] } }>(
      `query NewsFeed($kind: [NewsKind!], $existsIn: [LanguageCode!], $languages: [LanguageCode!]) {
        news(kind: $kind, languages: $existsIn, first: ${String(ENTRIES_PER_FEED)}) {
          nodes { ${PUBLICATION_FIELDS} kind body(languages: $languages) { text language } }
        }
      }`,
      { kind: filter['kind'], existsIn: filter['languages'], languages },
    );
    return {
      title: 'News of the Covenant coordinators',
      description: 'News, newest first.',
      entries: news.nodes.map(({ kind, body, ...item }) =>
        entryOf({ ...item, topics: [kind, ...item.topics] }, [body.text], addressInHub(hubUrl, item.id)),
      ),
      calendar: null,
    };
  },
};

function entryOf(publication: PublicationAnswer, paragraphs: readonly string[], url: string): FeedEntry {
  const { id, title, topics, isExample, publishedAt, updatedAt } = publication;
  return {
    id,
    title: title.text,
    language: title.language,
    paragraphs: [...paragraphs, ...exampleNote(isExample)].filter((text) => text !== ''),
    url,
    publishedAt,
    updatedAt,
    tags: [...topics, ...exampleTag(isExample)],
  };
}
