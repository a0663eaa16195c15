/** What posts add to the manifest. Their first tables are made by the first migration of discussion groups. */
import { heldBy } from '../../../covenant/personal-data/held-data.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { NumberPosts1700000000210 } from '../migrations/1700000000210-number-posts.ts';
import { Post, PostReaction, PostRevisionRow } from './post.entity.ts';
import { postById } from './post.loaders.ts';
import { PostResolver } from './post.resolver.ts';
import { ThreadPostsExtension } from './thread.extension.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

export const posts: SubgraphModule = {
  resolvers: [PostResolver, ThreadPostsExtension],
  types: [Post],
  references: { Post: (context, { id }) => postById(context).load(String(id)) },
  entities: [Post, PostReaction, PostRevisionRow],
  migrations: [NumberPosts1700000000210],
  // What was published stays under the id, which then names nobody: it is others' to read on.
  heldData: [
    heldBy(rawSql`authorId`, {
      table: rawSql`post`,
      columns: rawSql`id, threadId, number, onBehalfOfId, body, quote, replyToId, createdAt, editedAt, state`,
      isGiven: true,
    }),
    heldBy(rawSql`personId`, { table: rawSql`post_reaction`, columns: rawSql`postId, reaction`, isGiven: true }),
  ],
};
