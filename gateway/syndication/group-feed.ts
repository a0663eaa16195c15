/** The threads of a public discussion group as a feed, the one with the latest post first. */
import type { FeedSource } from './feed-source.ts';
import { addressInHub, ENTRIES_PER_FEED, exampleNote, exampleTag } from './feed.ts';

interface PostAnswer {
  readonly createdAt: string;
  /** Null for a post that is not shown. */
  readonly body: { readonly text: string } | null;
}

interface ThreadAnswer {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly kind: string;
  readonly lastPostAt: string;
  readonly posts: { readonly nodes: readonly PostAnswer[] } | null;
}

interface GroupAnswer {
  readonly visibility: string;
  readonly isExample: boolean;
  readonly name: { readonly text: string };
  readonly purpose: { readonly text: string };
  readonly threads: { readonly nodes: readonly ThreadAnswer[] } | null;
}

const GROUP_FEED = `query GroupFeed($slug: String!, $languages: [LanguageCode!]) {
  discussionGroup(slug: $slug) {
    visibility isExample
    name(languages: $languages) { text }
    purpose(languages: $languages) { text }
    threads(first: ${String(ENTRIES_PER_FEED)}) {
      nodes {
        id title language kind lastPostAt
        posts(first: 1) { nodes { createdAt body(languages: $languages) { text } } }
      }
    }
  }
}`;

export const groupSource: FeedSource = {
  formats: ['atom', 'rss', 'json'],
  filterFields: null,
  async read({ ask, request, slug, hubUrl }) {
    const { languages } = request;
    const { discussionGroup: group } = await ask<{ discussionGroup: GroupAnswer | null }>(GROUP_FEED, {
      slug,
      languages,
    });
    // Feed readers share what they fetched, so only public groups have a feed.
    if (group?.visibility !== 'PUBLIC') return null;
    const { isExample } = group;
    return {
      title: group.name.text,
      description: group.purpose.text,
      entries: (group.threads?.nodes ?? []).map(({ id, title, language, kind, lastPostAt, posts }) => {
        const opening = posts?.nodes[0];
        return {
          id,
          title,
          language,
          paragraphs: [...(opening?.body ? [opening.body.text] : []), ...exampleNote(isExample)],
          url: addressInHub(hubUrl, id),
          publishedAt: opening?.createdAt ?? null,
          updatedAt: lastPostAt,
          tags: [kind, ...exampleTag(isExample)],
        };
      }),
      calendar: null,
    };
  },
};
