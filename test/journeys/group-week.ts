/** The people of a week in a group, what they send, and what a reader sees of the group by every road. */
import { batches } from '../../platform/base/batches.ts';
import { openLog } from '../../platform/base/log.ts';
import { rawSql, sqlName } from '../../platform/database/sql-text.ts';
import type { RunningSubgraph } from '../../platform/runtime/open-subgraph.ts';
import { nameFirstDecider } from '../../subgraphs/coordinators/people/name-first-decider.ts';
import { openBothForms } from '../world/open-both-modes.ts';
import { signedInAt, type Data, type SignedIn } from '../world/signed-in-people.ts';
import { TokenIssuer } from '../world/token-issuer.ts';
import { ERRORS, type Thing } from './stage.ts';

/** Whom the Office invites, for which coordinator and in which role. */
const PEOPLE = {
  ada: ['province-of-girona', 'ORGANISER'],
  sven: ['county-council-of-norrbotten', 'MEMBER'],
  marc: ['grand-lyon', 'MEMBER'],
  officer: [null, 'MODERATOR'],
} as const;
export type Member = keyof typeof PEOPLE;
export type Name = Member | 'newcomer' | 'stranger';
export type Form = 'embedded' | 'distributed';

/** What is looked for: a group with its threads, one of its posts, and a word that only the group has. */
export interface Place {
  readonly groupId: string;
  readonly slug: string;
  readonly threadId: string;
  readonly postId: string;
  readonly word: string;
}

/** True by each road that shows something of the place. */
export type Roads = Readonly<
  Record<'list' | 'count' | 'page' | 'thread' | 'node' | 'entities' | 'ofCoordinator' | 'search', boolean>
>;
export const everywhere: Roads = {
  ...{ list: true, count: true, page: true, thread: true, node: true },
  ...{ entities: true, ofCoordinator: true, search: true },
};
export const nowhere: Roads = {
  ...{ list: false, count: false, page: false, thread: false, node: false },
  ...{ entities: false, ofCoordinator: false, search: false },
};

const ROADS = `query ($groupId: ID!, $slug: String!, $threadId: ID!, $postId: ID!, $word: String!) {
  discussionGroups(first: 100) { totalCount nodes { id } }
  discussionGroup(slug: $slug) { threads { totalCount } }
  thread(id: $threadId) { posts { totalCount } }
  node(id: $threadId) { ... on Thread { title } }
  nodes(ids: [$groupId, $postId]) { ... on DiscussionGroup { slug } ... on Post { state } }
  coordinator(slug: "province-of-girona") { discussionGroups(first: 100) { nodes { id } } }
  search(text: $word) { totalCount edges { threadId snippet } facets { count } }
}`;

interface RoadsAnswer {
  readonly discussionGroups: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
  readonly discussionGroup: { readonly threads: { readonly totalCount: number } } | null;
  readonly thread: { readonly posts: { readonly totalCount: number } } | null;
  readonly node: Data | null;
  readonly nodes: readonly (Data | null)[];
  readonly coordinator: { readonly discussionGroups: { readonly nodes: readonly { readonly id: string }[] } };
  readonly search: { readonly totalCount: number; readonly edges: readonly Data[]; readonly facets: readonly Data[] };
}

export interface Caller {
  readonly ask: SignedIn['ask'];
}

/** A node that is not there for the reader has no fields. */
function isTold(node: Data | null): boolean {
  return Object.values(node ?? {}).some((value) => value !== null && value !== undefined);
}

export async function roads({ ask }: Caller, place: Place): Promise<Roads> {
  const { groupId, slug, threadId, postId, word } = place;
  const found = await ask<RoadsAnswer>(ROADS, { groupId, slug, threadId, postId, word });
  const { totalCount, nodes } = found.discussionGroups;
  if (found.search.totalCount === 0) expect(found.search.facets).toEqual([]);
  return {
    list: nodes.some(({ id }) => id === groupId),
    count: totalCount === nodes.length && nodes.some(({ id }) => id === groupId),
    page: (found.discussionGroup?.threads.totalCount ?? 0) > 0,
    thread: (found.thread?.posts.totalCount ?? 0) > 0,
    node: isTold(found.node),
    entities: found.nodes.some(isTold),
    ofCoordinator: found.coordinator.discussionGroups.nodes.some(({ id }) => id === groupId),
    // With some of the words, other threads may be found.
    search: found.search.edges.some((edge) => edge['threadId'] === threadId),
  };
}

export interface Week {
  /** Sends operations as somebody to the hub of a form. */
  as(form: Form, name: Name): SignedIn;
  anybody(form: Form): Caller;
  personIdOf(name: Name): Promise<string>;
  coordinatorIdOf(slug: string): Promise<string>;
  /** The items of the group's feed; null if it has none. */
  feed(form: Form, slug: string): Promise<string | null>;
  lastLetter(kind: string): Promise<{ readonly recipient: string; readonly body: string }>;
  /** Subgraphs hear of each other. */
  settle(): Promise<void>;
  /** Everything that was written becomes older by a number of hours, as after a night. */
  pass(hours: number): Promise<void>;
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const MOMENTS = [
  ['post', 'createdAt'],
  ['thread', 'createdAt'],
  ['thread', 'lastPostAt'],
] as const;

export async function openWeek(): Promise<Week> {
  const issuer = await TokenIssuer.open();
  const signIn = { kind: 'issuer' as const, issuer: issuer.url, keysUrl: null };
  const forms = await openBothForms(20_000, openLog('silent'), { signIn, hasExampleContent: false });
  const running = (name: string): RunningSubgraph => {
    const found = forms.embedded.running.find(({ subgraph }) => subgraph.name === name);
    if (!found) throw new Error(`${name} does not run.`);
    return found;
  };
  const as = (form: Form, name: Name | 'decider'): SignedIn => signedInAt(`${forms[form].url}/graphql`, issuer)(name);
  const lastLetter: Week['lastLetter'] = async (kind) => {
    const [letter] = await running('coordinators').database.select<{ recipient: string; body: string }>(
      rawSql`SELECT recipient, body FROM letter WHERE kind = ? ORDER BY id DESC LIMIT 1`,
      [kind],
    );
    if (!letter) throw new Error(`No letter of the kind ${kind} was written.`);
    return letter;
  };
  const coordinatorIdOf = async (slug: string): Promise<string> => {
    const { coordinator } = await as('embedded', 'decider').ask<{ coordinator: Thing }>(
      `{ coordinator(slug: "${slug}") { id } }`,
    );
    return coordinator.id;
  };
  await nameFirstDecider(running('coordinators').database, 'decider@example.org');
  for (const [name, [slug, role]] of Object.entries(PEOPLE)) {
    await as('embedded', 'decider').ask(
      `mutation ($key: String!, $bodyId: ID, $email: EmailAddress!, $roles: [MembershipRole!]!) {
        inviteMember(idempotencyKey: $key, bodyId: $bodyId, email: $email, roles: $roles) { ${ERRORS} } }`,
      { bodyId: slug === null ? null : await coordinatorIdOf(slug), email: `${name}@example.org`, roles: [role] },
    );
    const token = /token: "([^"]+)"/.exec((await lastLetter('MEMBER_INVITED')).body)?.[1];
    await as('embedded', name as Member).ask(
      `mutation ($token: String!) { acceptInvitation(token: $token) { ${ERRORS} } }`,
      { token },
    );
  }
  const { database } = running('knowledge-exchange');
  return {
    as,
    lastLetter,
    coordinatorIdOf,
    anybody: (form) => ({
      async ask<Answer = Data>(query: string, variables: Data = {}): Promise<Answer> {
        const response = await fetch(`${forms[form].url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        });
        const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
        expect(errors).toBeUndefined();
        return data;
      },
    }),
    async personIdOf(name) {
      const { viewer } = await as('embedded', name).ask<{ viewer: Thing }>('{ viewer { id } }');
      return viewer.id;
    },
    async feed(form, slug) {
      const response = await fetch(`${forms[form].url}/feeds/group/${slug}.json`);
      return response.status === 200 ? response.text() : null;
    },
    async settle() {
      for (const name of ['coordinators', 'knowledge-exchange', 'coordinators', 'knowledge-exchange']) {
        expect(await running(name).projections.caughtUp()).toEqual([]);
      }
    },
    async pass(hours) {
      for (const [table, column] of MOMENTS) {
        const rows = await database.select<{ id: string; at: string }>(
          rawSql`SELECT id, ${sqlName(column)} AS at FROM ${sqlName(table)}`,
        );
        for (const some of batches(rows, 50)) {
          await database.write(async (transaction) => {
            for (const { id, at } of some) {
              await transaction.execute(rawSql`UPDATE ${sqlName(table)} SET ${sqlName(column)} = ? WHERE id = ?`, [
                new Date(Date.parse(at) - hours * HOUR_MS).toISOString(),
                id,
              ]);
            }
          });
        }
      }
    },
    async close() {
      await forms.close();
      await issuer.close();
    },
  };
}
