/** What discussion groups add to the manifest. */
import { CreateDiscussionGroups1700000000105 } from '../migrations/1700000000105-create-discussion-groups.ts';
import { CoverMembershipsOfBodies1700000000191 } from '../migrations/1700000000191-cover-memberships-of-bodies.ts';
import { GiveRolesInGroups1700000000200 } from '../migrations/1700000000200-give-roles-in-groups.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { CoordinatorGroupsExtension } from './coordinator.extension.ts';
import { DiscussionGroup, DiscussionGroupRegion } from './discussion-group.entity.ts';
import { groupById } from './discussion-group.loaders.ts';
import { DiscussionGroupResolver } from './discussion-group.resolver.ts';
import { GroupFeedsResolver } from './group-feeds.resolver.ts';
import { GroupMembership } from './group-membership.entity.ts';
import { GroupMembershipResolver } from './group-membership.resolver.ts';
import { heldData } from './held-data.ts';

/** The first migration makes the tables of threads and posts as well. */
export const discussionGroups: SubgraphModule = {
  resolvers: [DiscussionGroupResolver, GroupFeedsResolver, GroupMembershipResolver, CoordinatorGroupsExtension],
  types: [DiscussionGroup],
  references: { DiscussionGroup: (context, { id }) => groupById(context).load(String(id)) },
  entities: [DiscussionGroup, DiscussionGroupRegion, GroupMembership],
  migrations: [
    CreateDiscussionGroups1700000000105,
    CoverMembershipsOfBodies1700000000191,
    GiveRolesInGroups1700000000200,
  ],
  heldData,
};
