/** What people send in a group of one form of the hub, and who must see it by every road. */
import type { Data } from '../world/signed-in-people.ts';
import { everywhere, nowhere, roads, type Form, type Name, type Place, type Roads, type Week } from './group-week.ts';
import { ERRORS, type Thing } from './stage.ts';

export const readers = ['anybody', 'stranger', 'newcomer', 'marc', 'sven', 'ada', 'officer'] as const;
export type Reader = (typeof readers)[number];

export interface Group extends Thing {
  readonly slug: string;
}
export type Written = Thing & { readonly number: number };

export const at = ({ id, revision }: Thing): string => `id: "${id}", expectedRevision: ${String(revision)}`;
export const text = (body: string, language = 'en'): string =>
  `idempotencyKey: $key, language: "${language}", body: ${JSON.stringify(body)}`;

/** A word that only the group of this form has. */
export const wordOf = (form: Form): string => `shadetree${form}`;

export type Speech = ReturnType<typeof speakIn>;

export function speakIn(week: Week, form: Form) {
  /** Sends a mutation and answers a part of its payload. */
  const act = async <Part>(by: Name, call: string, part: string, variables: Data = {}): Promise<Part> => {
    const needsKey = call.includes('$key') ? '($key: String!)' : '';
    const { done } = await week
      .as(form, by)
      .ask<{ done: Part }>(`mutation ${needsKey} { done: ${call} { ${part} ${ERRORS} } }`, variables);
    return done;
  };
  const refused = (by: Name, call: string): Promise<string[]> =>
    week
      .as(form, by)
      .refused(`mutation ${call.includes('$key') ? '($key: String!)' : ''} { done: ${call} { ${ERRORS} } }`);
  const read = async (by: Name, query: string): Promise<Data> => week.as(form, by).ask(query);

  const start = async (by: Name, where: string, title: string, body: string, language = 'en'): Promise<Thing> =>
    (
      await act<{ thread: Thing }>(
        by,
        `startThread(${where}, title: ${JSON.stringify(title)}, ${text(body, language)})`,
        'thread { id revision }',
      )
    ).thread;
  const add = async (by: Name, { id }: Thing, body: string, more = ''): Promise<Written> =>
    (
      await act<{ post: Written }>(
        by,
        `addPost(threadId: "${id}", ${text(body)} ${more})`,
        'post { id number revision }',
      )
    ).post;
  const firstOf = async ({ id }: Thing): Promise<Written> => {
    const { thread } = await week
      .as(form, 'ada')
      .ask<{ thread: { posts: { nodes: Written[] } } }>(
        `{ thread(id: "${id}") { posts(first: 1) { nodes { id number revision } } } }`,
      );
    return thread.posts.nodes[0] ?? { id: '', number: 0, revision: 0 };
  };
  const now = async ({ id }: Thing): Promise<Thing> =>
    (await week.as(form, 'officer').ask<{ thread: Thing }>(`{ thread(id: "${id}") { id revision } }`)).thread;
  const groupNow = async (by: Name, { slug }: Group): Promise<Group> =>
    (
      await week
        .as(form, by)
        .ask<{ discussionGroup: Group }>(`{ discussionGroup(slug: "${slug}") { id revision slug } }`)
    ).discussionGroup;

  const placeOf = (of: Group, thread: Thing, post: Thing, sought = wordOf(form)): Place => ({
    groupId: of.id,
    slug: of.slug,
    threadId: thread.id,
    postId: post.id,
    word: sought,
  });
  /** Who sees the place by every road; everybody else must see nothing of it by any. */
  const mustBeSeenBy = async (place: Place, those: readonly Reader[], but: Partial<Roads> = {}): Promise<void> => {
    for (const reader of readers) {
      const by = reader === 'anybody' ? week.anybody(form) : week.as(form, reader);
      const seen = those.includes(reader) ? { ...everywhere, ...but } : nowhere;
      expect([reader, await roads(by, place)]).toEqual([reader, seen]);
    }
  };
  return { act, refused, read, start, add, firstOf, now, groupNow, placeOf, mustBeSeenBy };
}

/** A group in its week: what is there after each day. */
export interface GroupStage extends Speech {
  readonly week: Week;
  readonly form: Form;
  readonly word: string;
  readonly code: string;
  readonly girona: string;
  group: Group;
  question: Thing;
  talk: Thing;
  answered: Written;
}

const NOTHING = { id: '', revision: 0 };

export async function openGroupStage(week: Week, form: Form): Promise<GroupStage> {
  await week.pass(48);
  return {
    ...speakIn(week, form),
    ...{ week, form, word: wordOf(form), code: form === 'embedded' ? 'one' : 'two' },
    girona: await week.coordinatorIdOf('province-of-girona'),
    ...{ group: { ...NOTHING, slug: '' }, question: NOTHING, talk: NOTHING, answered: { ...NOTHING, number: 0 } },
  };
}
