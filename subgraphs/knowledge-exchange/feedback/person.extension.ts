/** Invitations of a person as an expert; only the person may read them. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { may } from '../../../covenant/rights/may.ts';
import { markOf } from '../../../covenant/rights/rights.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person } from '../extends/person.ts';
import { ExpertInvitationConnection, type ExpertInvitation } from './expert-invitation.entity.ts';
import { expertInvitationsByPersonId } from './expert-invitation.loaders.ts';

@Resolver(() => Person)
export class PersonExpertExtension {
  @FieldResolver(() => ExpertInvitationConnection, {
    nullable: true,
    description: `Invitations to give feedback as an expert, newest first; null for others or while knowledge-exchange cannot be reached. ${markOf('Person.expertInvitations')}`,
  })
  @PagedField()
  expertInvitations(
    @Root() { id: personId }: Person,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<ExpertInvitation> | null> | null {
    return may(context, 'Person.expertInvitations', { personId })
      ? expertInvitationsByPersonId(context, { first, after }).load(personId)
      : null;
  }
}
