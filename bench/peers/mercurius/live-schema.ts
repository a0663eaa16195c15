/**
 * The schema of peer (b) with the subscription that the live case follows, as graphql-js executes it for each subscriber. Fields
 * that need another row are functions of their object, so that each is read only if it is asked for.
 */
import { EventEmitter, on } from 'node:events';
import { buildSchema, subscribe, type GraphQLSchema } from 'graphql';
import type { DatabaseFiles } from '../../data/database-files.ts';
import type { WrittenPost } from '../hand/hand-writing.ts';
import { schema } from './schema.ts';

const live = `
  type Subscription { postAdded(groupId: ID!): Post! }
  type Post {
    id: ID!
    number: Int!
    thread: Thread
    author: Person
    onBehalfOf: CovenantBody
    body: LocalizedText
    createdAt: String!
  }
  type Thread {
    id: ID!
    title: String!
  }
  type Person {
    id: ID!
    displayName: String!
  }
  type CovenantBody {
    id: ID!
    name: String!
  }
  extend type LocalizedText { language: String! }
`;

export interface LiveSchema {
  readonly schema: GraphQLSchema;
  /** Of the copy of graphql-js that made the schema: another one would refuse it. */
  readonly subscribe: typeof subscribe;
  /** Tells the subscribers of its group of a post that is committed. */
  readonly written: (post: WrittenPost) => void;
}

interface PostRow {
  readonly threadId: string;
  readonly authorId: string;
  readonly onBehalfOfId: string | null;
  readonly body: string;
}

export function liveSchema({ 'knowledge-exchange': exchange, coordinators }: DatabaseFiles): LiveSchema {
  const postOf = exchange.prepare<[string], PostRow>(
    `SELECT id, number, threadId, authorId, onBehalfOfId, body, createdAt FROM post WHERE id = ? AND state = 'VISIBLE'`,
  );
  const threadOf = exchange.prepare<[string]>('SELECT id, title FROM thread WHERE id = ?');
  const personOf = coordinators.prepare<[string]>('SELECT id, displayName FROM person WHERE id = ? AND isErased = 0');
  const bodyOf = exchange.prepare<[string]>('SELECT id, name FROM covenant_body WHERE id = ?');
  const isPublic = exchange.prepare<[string]>(`SELECT 1 FROM discussion_group WHERE id = ? AND visibility = 'PUBLIC'`);
  const groupOf = exchange.prepare<[string], { groupId: string }>(
    'SELECT t.groupId FROM post p JOIN thread t ON t.id = p.threadId WHERE p.id = ?',
  );
  const groups = new EventEmitter().setMaxListeners(0);

  const executable = buildSchema(schema + live);
  const field = executable.getSubscriptionType()?.getFields()['postAdded'];
  if (!field) throw new Error('The schema has no postAdded.');
  field.subscribe = (_root, { groupId }: { groupId: string }) => {
    if (!isPublic.get(groupId)) throw new Error('There is no group that you may read.');
    return on(groups, groupId);
  };
  field.resolve = ([{ id }]: [WrittenPost]) => {
    const post = postOf.get(id);
    return (
      post && {
        ...post,
        thread: () => threadOf.get(post.threadId),
        author: () => personOf.get(post.authorId),
        onBehalfOf: () => (post.onBehalfOfId === null ? null : bodyOf.get(post.onBehalfOfId)),
        body: () => (JSON.parse(post.body) as object[])[0],
      }
    );
  };
  return {
    schema: executable,
    subscribe,
    written: (post) => {
      const group = groupOf.get(post.id)?.groupId;
      if (group !== undefined) groups.emit(group, post);
    },
  };
}
