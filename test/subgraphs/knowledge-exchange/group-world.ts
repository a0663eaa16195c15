/** Small groups, threads and workshops for tests, written as the hub itself writes them. */
import type { Identity } from '../../../platform/graph/identity.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { GroupVisibility } from '../../../subgraphs/knowledge-exchange/visibility/group-visibility.ts';
import {
  publishGroups,
  type GroupContent,
} from '../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import {
  publishThreads,
  type PostContent,
  type ThreadWithPosts,
} from '../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import type { WorkshopContent } from '../../../subgraphs/knowledge-exchange/workshops/workshop-record.ts';

export const groupIdOf = (key: string): string => idOfSource('DiscussionGroup', key);
export const threadIdOf = (key: string): string => idOfSource('Thread', key);
export const postIdOf = (key: string): string => idOfSource('Post', key);
export const workshopIdOf = (key: string): string => idOfSource('Workshop', key);
export const personIdOf = (key: string): string => idOfSource('Person', key);

/** A reader who is signed in. */
export const as = (person: string): { identity: Identity } => ({
  identity: { personId: personIdOf(person), memberships: [] },
});

const inEnglish = (text: string) => [{ language: 'en', text }];

export function aGroup(key: string, more: Partial<GroupContent> = {}): GroupContent {
  return {
    id: groupIdOf(key),
    name: inEnglish(key),
    purpose: inEnglish(`About ${key}`),
    scope: 'EUROPEAN',
    visibility: 'PUBLIC',
    state: 'OPEN',
    topics: ['MITIGATION'],
    languages: ['en'],
    ...more,
  };
}

/** A post of a person in their own name, at a minute of a day in January 2026. */
export function aPost(key: string, minute: number, more: Partial<PostContent> = {}): PostContent {
  return {
    id: postIdOf(key),
    authorId: personIdOf('author'),
    onBehalfOfId: null,
    body: inEnglish(`Text of ${key}`),
    createdAt: new Date(Date.UTC(2026, 0, 15, 8, minute)).toISOString(),
    state: 'VISIBLE',
    ...more,
  };
}

export function aThread(key: string, group: string | null, more: Partial<ThreadWithPosts> = {}): ThreadWithPosts {
  return {
    id: threadIdOf(key),
    title: `Title of ${key}`,
    language: 'en',
    kind: 'QUESTION',
    groupId: group === null ? null : groupIdOf(group),
    createdAt: '2026-01-15T08:00:00.000Z',
    posts: [aPost(`${key} post`, 0)],
    ...more,
  };
}

export function aWorkshop(key: string, startsOn: string, more: Partial<WorkshopContent> = {}): WorkshopContent {
  return {
    id: workshopIdOf(key),
    title: inEnglish(key),
    format: 'WORKSHOP',
    mode: 'ONLINE',
    state: 'ANNOUNCED',
    time: { startsOn, startsAt: null, endsAt: null, timeZone: 'Europe/Brussels' },
    ...more,
  };
}

/** A group of each visibility with one thread, and in it one post of an unwelcome and one of a welcome kind. */
export async function writeGroupOf(
  transaction: Transaction,
  visibility: GroupVisibility,
  author: string | null,
): Promise<void> {
  await publishGroups(transaction, [aGroup(visibility, { visibility, topics: ['TRANSPORT'] })]);
  await publishThreads(transaction, [
    aThread(visibility, visibility, {
      acceptedPostId: postIdOf(`${visibility} answer`),
      aboutId: workshopIdOf(visibility),
      kind: 'WORKSHOP',
      posts: [
        aPost(`${visibility} question`, 0),
        aPost(`${visibility} answer`, 1, { onBehalfOfId: author, replyToId: postIdOf(`${visibility} question`) }),
      ],
    }),
  ]);
}
