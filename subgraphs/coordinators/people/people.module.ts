/** What people and their memberships add to the manifest. */
import { RespellMailboxes1700000000066 } from '../migrations/1700000000066-respell-mailboxes.ts';
import { expertLetters, groupLetters } from './exchange-letters.ts';
import { linkNotices } from './link-notice-copies.ts';
import { CreateMemberships1700000000032 } from '../migrations/1700000000032-create-memberships.ts';
import { KeepInvitedAddresses1700000000061 } from '../migrations/1700000000061-keep-invited-addresses.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { acceptInvitation } from './acts/acceptInvitation.ts';
import { changeMembership } from './acts/changeMembership.ts';
import { inviteMember } from './acts/inviteMember.ts';
import { updateMyDetails } from './acts/updateMyDetails.ts';
import { loadExamplePeople } from './example-people.ts';
import { CoordinatorMembersExtension } from './coordinator.extension.ts';
import { SignatoryMembersExtension } from './signatory.extension.ts';
import { endMemberships } from './end-memberships.duty.ts';
import { publishAllLeavings } from './membership.changes.ts';
import { Membership } from './membership.entity.ts';
import { membershipById } from './membership.loaders.ts';
import { MembershipResolver } from './membership.resolver.ts';
import { PersonResolver } from './person.resolver.ts';
import { Person, personById } from './person.ts';
import { SignInResolver } from './sign-in.resolver.ts';

export const people: SubgraphModule = {
  resolvers: [
    PersonResolver,
    MembershipResolver,
    SignInResolver,
    CoordinatorMembersExtension,
    SignatoryMembersExtension,
  ],
  acts: [inviteMember, acceptInvitation, changeMembership, updateMyDetails],
  types: [Person, Membership],
  references: {
    Person: (context, { id }) => personById(context).load(String(id)),
    Membership: (context, { id }) => membershipById(context).load(String(id)),
    Signatory: (_, { id }) => Promise.resolve({ id }),
  },
  nodes: {
    Person: (context, id) => personById(context).load(id),
    Membership: (context, id) => membershipById(context).load(id),
  },
  entities: [Person, Membership],
  migrations: [CreateMemberships1700000000032, KeepInvitedAddresses1700000000061, RespellMailboxes1700000000066],
  projections: [linkNotices, groupLetters, expertLetters],
  duties: [endMemberships],
  publishAll: publishAllLeavings,
  loadExampleContent: loadExamplePeople,
};
