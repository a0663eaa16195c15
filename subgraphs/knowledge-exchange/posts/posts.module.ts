/** What posts add to the manifest. Their tables are made by the first migration of discussion groups. */
import { heldBy } from '../../../covenant/personal-data/held-data.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { Post, PostReaction } from './post.entity.ts';
import { postById } from './post.loaders.ts';
import { PostResolver } from './post.resolver.ts';
import { ThreadPostsExtension } from './thread.extension.ts';

export const posts: SubgraphModule = {
  resolvers: [PostResolver, ThreadPostsExtension],
  types: [Post],
  references: { Post: (context, { id }) => postById(context).load(String(id)) },
  entities: [Post, PostReaction],
  // What was published stays under the id, which then names nobody: it is others' to read on.
  heldData: [
    heldBy('authorId', {
      table: 'post',
      columns: 'id, threadId, onBehalfOfId, body, replyToId, createdAt, editedAt, state',
      isGiven: true,
    }),
    heldBy('personId', { table: 'post_reaction', columns: 'postId, reaction', isGiven: true }),
  ],
};
