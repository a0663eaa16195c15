/** What threads add to the manifest. The first migration of discussion groups creates their table. */
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { moveThread } from './acts/moveThread.ts';
import { updateThread } from './acts/updateThread.ts';
import { GroupThreadsExtension } from './discussion-group.extension.ts';
import { PublicationDiscussionExtension } from './publication.extension.ts';
import { Thread } from './thread.entity.ts';
import { threadById } from './thread.loaders.ts';
import { ThreadResolver } from './thread.resolver.ts';
import { threadActivity } from './live/threadActivity.ts';

export const threads: SubgraphModule = {
  acts: [updateThread, moveThread],
  resolvers: [ThreadResolver, GroupThreadsExtension, PublicationDiscussionExtension],
  types: [Thread],
  live: [threadActivity],
  references: { Thread: (context, { id }) => threadById(context).load(String(id)) },
  entities: [Thread],
};
