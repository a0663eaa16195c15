/** Support links: the queues of both sides, the fields that lead to the sides, and one mutation per act. */
import { Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AuditConnection, type AuditEntry } from '../../../platform/acts/audit-entry.entity.ts';
import { historyOf } from '../../../platform/acts/audit-trail.ts';
import { isOneOf, readPage, whenGiven } from '../../../platform/graph/keyset-page.ts';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { answered, payloadOf, type Refused } from '../../../platform/acts/payload.ts';
import { may } from '../../../covenant/rights/may.ts';
import { mustMayRead } from '../../../covenant/rights/must-may-read.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator } from '../extends/coordinator.extension.ts';
import { Signatory, type SignatoryRow } from '../signatory/signatory.entity.ts';
import { signatoryById } from '../signatory/signatory.loaders.ts';
import { SupportLinkConnection } from './support-link.connection.ts';
import { SUPPORT_LINK_COLUMNS, SupportLink, type SupportLinkRow } from './support-link.entity.ts';
import {
  ConfirmationArguments,
  EndArguments,
  LinkQueueArguments,
  PermissionArguments,
  ProposalArguments,
  RefusalArguments,
} from './support-link.inputs.ts';
import { supportLinkById } from './support-link.loaders.ts';
import {
  confirmSupportLink,
  declineSupportLink,
  endSupportLink,
  permitActing,
  proposeSupportLink,
} from './support-link.service.ts';
import { ownLinks } from './support-link.visibility.ts';

const SupportLinkPayload = payloadOf('SupportLinkPayload', 'Answer about a support link.', {
  supportLink: { type: () => SupportLink, description: 'The link as it is now.' },
});
type LinkAnswer = { readonly supportLink: SupportLinkRow | null } | Refused;

@Resolver(() => SupportLink)
export class SupportLinkResolver {
  @Query(() => SupportLinkConnection, {
    nullable: true,
    description:
      'Queue of links: those of the bodies in whose name the asker may act, all of them for the Office. By first day, oldest first. Null while signatories cannot be reached. (signed in)',
  })
  @PagedField()
  supportLinks(
    @Args(() => LinkQueueArguments) { state, first, after }: LinkQueueArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportLinkRow>> {
    mustMayRead(context, 'Query.supportLinks');
    const list = {
      name: 'Query.supportLinks',
      columns: SUPPORT_LINK_COLUMNS,
      from: 'support_link l',
      id: 'l.id',
      order: { by: 'l.activeFrom', direction: 'ASC' as const },
      conditions: [...ownLinks(context), ...whenGiven(state, (states) => isOneOf('l.state', states))],
      asked: state ?? null,
    };
    return readPage<SupportLinkRow>(context.database, list, { first, after, requested });
  }

  @FieldResolver(() => Coordinator, {
    nullable: true,
    description: 'Who supports; null while the name of a new coordinator has not arrived here.',
  })
  @Directive('@provides(fields: "name slug")')
  coordinator(@Root() link: SupportLinkRow, @Ctx() context: RequestContext): Promise<NamedBody | null> {
    return bodyById(context).load(link.coordinatorId);
  }

  @FieldResolver(() => Signatory, { nullable: true, description: 'Who is supported.' })
  signatory(@Root() link: SupportLinkRow, @Ctx() context: RequestContext): Promise<SignatoryRow | null> {
    return signatoryById(context).load(link.signatoryId);
  }

  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description:
      'Trail of what people did, newest first; null for whoever may not see it. (members of the signatory or members of the coordinator or Office)',
  })
  @PagedField()
  history(
    @Root() link: SupportLinkRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditEntry> | null> | null {
    return may(context, 'SupportLink.history', link) ? historyOf(context, page).load(link.id) : null;
  }

  @Mutation(() => SupportLinkPayload, {
    description:
      'Either side begins; whoever belongs to both proposes for the coordinator. Refused while the two have an open proposal, or a link on that day or later. (members of the coordinator or members of the signatory)',
  })
  proposeSupportLink(
    @Args(() => ProposalArguments) given: ProposalArguments,
    @Ctx() context: RequestContext,
  ): Promise<LinkAnswer> {
    return answered(context, async () => linkAnswer(context, await proposeSupportLink(context, given)));
  }

  @Mutation(() => SupportLinkPayload, {
    description:
      'The side that did not propose agrees; the link then counts from its first day. (members of the coordinator or members of the signatory)',
  })
  confirmSupportLink(
    @Args(() => ConfirmationArguments) given: ConfirmationArguments,
    @Ctx() context: RequestContext,
  ): Promise<LinkAnswer> {
    return answered(context, async () => linkAnswer(context, await confirmSupportLink(context, given)));
  }

  @Mutation(() => SupportLinkPayload, {
    description:
      'The other side says no, or the side that proposed takes it back; `history` tells in whose name. (members of the coordinator or members of the signatory)',
  })
  declineSupportLink(
    @Args(() => RefusalArguments) given: RefusalArguments,
    @Ctx() context: RequestContext,
  ): Promise<LinkAnswer> {
    return answered(context, async () => linkAnswer(context, await declineSupportLink(context, given)));
  }

  @Mutation(() => SupportLinkPayload, {
    description:
      'The signatory lets the coordinator of a confirmed link hand in plans and reports in its name, or no longer. (members of the signatory)',
  })
  permitActing(
    @Args(() => PermissionArguments) given: PermissionArguments,
    @Ctx() context: RequestContext,
  ): Promise<LinkAnswer> {
    return answered(context, async () => linkAnswer(context, await permitActing(context, given)));
  }

  @Mutation(() => SupportLinkPayload, {
    description:
      'Either side ends a confirmed link. The permission to act in the name of the signatory is gone at once. (members of the coordinator or members of the signatory or Office)',
  })
  endSupportLink(@Args(() => EndArguments) given: EndArguments, @Ctx() context: RequestContext): Promise<LinkAnswer> {
    return answered(context, async () => linkAnswer(context, await endSupportLink(context, given)));
  }
}

async function linkAnswer(
  context: RequestContext,
  id: string,
): Promise<{ readonly supportLink: SupportLinkRow | null }> {
  return { supportLink: await supportLinkById(context).load(id) };
}
