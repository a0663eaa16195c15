/** Groups of each visibility with a thread and a post that have words of their own, and how they are sought. */
import type { Caller } from '../../../platform/runtime/open-subgraph.ts';
import {
  publishGroups,
  recordMemberships,
} from '../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { aGroup, aPost, aThread, groupIdOf } from './group-world.ts';
import { join } from './heat-group.ts';
import { openPostWorld, type PostWorld } from './posts/changing-posts.ts';

interface Find {
  readonly kind: string;
  readonly title: string;
  readonly snippet: string;
  readonly language: string;
  readonly threadId: string | null;
  readonly postNumber: number | null;
  readonly node: Readonly<Record<string, unknown>> | null;
}
export interface FoundTalk {
  readonly totalCount: number;
  readonly facets: readonly { readonly name: string; readonly value: string; readonly count: number }[];
  readonly didYouMean: string | null;
  readonly ignoredWords: readonly string[];
  readonly edges: readonly Find[];
}
export type Seeker = Partial<Caller>;

const SEARCH = `query ($text: String!, $kinds: [SearchKind!]) { search(text: $text, kinds: $kinds) {
  totalCount didYouMean ignoredWords facets { name value count }
  edges { kind title snippet language threadId postNumber
    node { __typename ... on Thread { id } ... on Post { id number thread { id } } } } } }`;

export const visibilities = ['PUBLIC', 'MEMBERS', 'INVITED'] as const;
export type Visibility = (typeof visibilities)[number];

export interface TalkSearch extends PostWorld {
  readonly search: (text: string, by?: Seeker, kinds?: readonly string[] | null) => Promise<FoundTalk>;
  /** Each find by its kind and the number of the post. */
  readonly finds: (text: string, by?: Seeker) => Promise<string[]>;
  /** A new word that no other begins with. */
  aWord(): string;
}

export async function openTalkSearch(): Promise<TalkSearch> {
  const world = await openPostWorld();
  await world.write(async (transaction) => {
    for (const visibility of visibilities) {
      await publishGroups(transaction, [aGroup(visibility, { visibility })]);
      await recordMemberships(transaction, [
        join(groupIdOf(visibility), 'everywhere'),
        join(groupIdOf(visibility), 'former', { endsOn: '2025-12-31' }),
        join(groupIdOf(visibility), 'future', { startsOn: '2100-01-01' }),
      ]);
      await publishThreads(transaction, [
        aThread(`talk ${visibility}`, visibility, {
          title: `Zebrafinch ${visibility}`,
          posts: [
            aPost(`${visibility} 1`, 0, { body: [{ language: 'en', text: 'A **quillwort** grows.' }] }),
            aPost(`${visibility} 2`, 1, {
              body: [
                { language: 'sv', text: 'En *kungsfiskare* syns.' },
                { language: 'en', text: 'A kingfisher is seen.', origin: 'HUMAN' },
              ],
            }),
          ],
        }),
      ]);
    }
  });
  let words = 0;
  const search: TalkSearch['search'] = async (text, by = {}, kinds = null) =>
    (await world.ask<{ search: FoundTalk }>(SEARCH, { text, kinds }, by)).search;
  return {
    ...world,
    search,
    finds: async (text, by) =>
      (await search(text, by)).edges.map(({ kind, postNumber }) => `${kind} ${String(postNumber ?? '')}`.trim()),
    aWord() {
      words += 1;
      return `quail${String(100 + words)}`;
    },
  };
}
