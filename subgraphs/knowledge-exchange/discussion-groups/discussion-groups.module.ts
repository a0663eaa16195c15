/** What discussion groups add to the manifest. */
import { CreateDiscussionGroups1700000000105 } from '../migrations/1700000000105-create-discussion-groups.ts';
import { CoverMembershipsOfBodies1700000000191 } from '../migrations/1700000000191-cover-memberships-of-bodies.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { loadExampleGroups } from '../example-content/load-exchange.ts';
import { CoordinatorGroupsExtension } from './coordinator.extension.ts';
import { DiscussionGroup, DiscussionGroupRegion } from './discussion-group.entity.ts';
import { groupById } from './discussion-group.loaders.ts';
import { DiscussionGroupResolver } from './discussion-group.resolver.ts';
import { GroupFeedsResolver } from './group-feeds.resolver.ts';
import { GroupMembership } from './group-membership.entity.ts';
import { GroupMembershipResolver } from './group-membership.resolver.ts';
import { Post, PostReaction } from './post.entity.ts';
import { postById } from './post.loaders.ts';
import { PostResolver } from './post.resolver.ts';
import { Thread } from './thread.entity.ts';
import { threadById } from './thread.loaders.ts';
import { ThreadResolver } from './thread.resolver.ts';

export const discussionGroups: SubgraphModule = {
  resolvers: [
    DiscussionGroupResolver,
    GroupFeedsResolver,
    GroupMembershipResolver,
    ThreadResolver,
    PostResolver,
    CoordinatorGroupsExtension,
  ],
  types: [DiscussionGroup, Thread, Post],
  references: {
    DiscussionGroup: (context, { id }) => groupById(context).load(String(id)),
    Thread: (context, { id }) => threadById(context).load(String(id)),
    Post: (context, { id }) => postById(context).load(String(id)),
  },
  entities: [DiscussionGroup, DiscussionGroupRegion, GroupMembership, Thread, Post, PostReaction],
  migrations: [CreateDiscussionGroups1700000000105, CoverMembershipsOfBodies1700000000191],
  loadExampleContent: loadExampleGroups,
};
