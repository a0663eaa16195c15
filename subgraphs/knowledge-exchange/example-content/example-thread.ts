/** Short notation for example threads: posts follow each other, and ids come from the key, so loading twice is once. */
import { idOfSource } from '../../../covenant/ids.ts';
import type { TextOrigin } from '../../../platform/graph/localized-text.ts';
import { PostState, type FeedbackAspect, type Reaction } from '../posts/post.enums.ts';
import { ThreadKind } from '../threads/thread.enums.ts';
import type { PostContent, ThreadWithPosts } from '../posts/publish-threads.ts';
import { inWhoseName, marked, personId, wording, type ExampleLanguage, type ExamplePerson } from './example-world.ts';

export interface ExamplePost {
  readonly by: ExamplePerson;
  readonly language: ExampleLanguage;
  readonly text: string;
  readonly translations?: readonly (readonly [ExampleLanguage, TextOrigin, string])[];
  /** People who reacted, by reaction. */
  readonly reactions?: Readonly<Partial<Record<Reaction, readonly ExamplePerson[]>>>;
  /** Number of the post it answers; the first is 1. */
  readonly answers?: number;
  /** Aspect that feedback judges. */
  readonly aspect?: FeedbackAspect;
  /** Words quoted from that post. */
  readonly quote?: string;
  readonly isEdited?: boolean;
  /** Text before the edit, in the same language. */
  readonly earlier?: string;
  /** Moderator who hid it, and why. */
  readonly hidden?: readonly [by: ExamplePerson, reason: string];
  readonly state?: PostState;
}

export interface ExampleThread {
  readonly key: string;
  readonly title: string;
  readonly kind?: ThreadKind;
  /** When the first post was written. */
  readonly at: string;
  readonly posts: readonly ExamplePost[];
  /** Number of the accepted answer. */
  readonly accepted?: number;
  readonly isLocked?: boolean;
  readonly isPinned?: boolean;
  readonly slowSeconds?: number;
  readonly aboutId?: string;
}

const HOURS_BETWEEN_POSTS = 7;
const HOUR_MS = 3_600_000;

export function threadContent(groupId: string | null, thread: ExampleThread): ThreadWithPosts {
  const { key, title, kind = ThreadKind.QUESTION, at, posts, accepted, ...decided } = thread;
  const [first] = posts;
  if (!first) throw new Error(`The example thread ${key} has no post.`);
  return {
    id: threadId(key),
    title: marked(first.language, title),
    language: first.language,
    kind,
    groupId,
    createdAt: momentOf(at, 0),
    posts: posts.map((post, index) => postContent(key, at, post, index)),
    ...(accepted === undefined ? {} : { acceptedPostId: postId(key, accepted) }),
    ...decided,
  };
}

function postContent(key: string, at: string, post: ExamplePost, index: number): PostContent {
  const { by, language, text, translations = [], reactions = {}, answers, aspect, quote } = post;
  return {
    id: postId(key, index + 1),
    authorId: personId(by),
    onBehalfOfId: inWhoseName(by),
    body: [wording(language, text), ...translations.map(([to, origin, words]) => wording(to, words, origin))],
    createdAt: momentOf(at, index),
    reactions: (Object.entries(reactions) as [Reaction, readonly ExamplePerson[]][]).flatMap(([reaction, people]) =>
      people.map((person) => ({ reaction, personId: personId(person) })),
    ),
    ...(answers === undefined ? {} : { replyToId: postId(key, answers) }),
    ...(aspect === undefined ? {} : { aspect }),
    ...(quote === undefined ? {} : { quote }),
    ...moderationOf(post),
    ...editOf(post, momentOf(at, index + 1)),
  };
}

export function threadId(key: string): string {
  return idOfSource('Thread', `example-${key}`);
}

function moderationOf({ hidden, state, language }: ExamplePost): Pick<PostContent, 'state'> & Partial<PostContent> {
  if (!hidden) return { state: state ?? PostState.VISIBLE };
  const [by, reason] = hidden;
  return { state: PostState.HIDDEN, hiddenById: personId(by), hiddenReason: marked(language, reason) };
}

function editOf({ earlier, isEdited, language }: ExamplePost, editedAt: string): Partial<PostContent> {
  if (earlier !== undefined) return { editedAt, earlier: [wording(language, earlier)] };
  return isEdited ? { editedAt } : {};
}

function postId(key: string, number: number): string {
  return idOfSource('Post', `example-${key}-${String(number)}`);
}

function momentOf(at: string, index: number): string {
  return new Date(Date.parse(at) + index * HOURS_BETWEEN_POSTS * HOUR_MS).toISOString();
}
