/** The queues of support links for both sides, and the fields that lead to the sides. */
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AuditConnection, type AuditEntry } from '../../../platform/acts/audit-entry.entity.ts';
import { historyOf } from '../../../platform/acts/audit-trail.ts';
import { isOneOf, readPage, whenGiven } from '../../../platform/graph/keyset-page.ts';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { may } from '../../../covenant/rights/may.ts';
import { mustMayRead } from '../../../covenant/rights/must-may-read.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator } from '../extends/coordinator.ts';
import { Signatory, type SignatoryRow } from '../signatory/signatory.entity.ts';
import { signatoryById } from '../signatory/signatory.loaders.ts';
import {
  SUPPORT_LINK_COLUMNS,
  SupportLink,
  SupportLinkConnection,
  SupportLinkState,
  type SupportLinkRow,
} from './support-link.entity.ts';
import { ownLinks } from './support-link.loaders.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ArgsType()
class LinkQueueArguments extends PageArguments {
  @Field(() => [SupportLinkState], { nullable: true, description: 'In these states; by default all.' })
  state?: SupportLinkState[] | null;
}

@Resolver(() => SupportLink)
export class SupportLinkResolver {
  @Query(() => SupportLinkConnection, {
    nullable: true,
    description:
      'Queue of links: those of the bodies for which you may act; all of them for the Office. By first day, oldest first. Null while signatories cannot be reached. (signed in)',
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
      from: rawSql`support_link l`,
      id: rawSql`l.id`,
      order: { by: rawSql`l.activeFrom`, direction: 'ASC' as const },
      conditions: [...ownLinks(context), ...whenGiven(state, (states) => isOneOf(rawSql`l.state`, states))],
      scope: state ?? null,
    };
    return readPage<SupportLinkRow>(context.database, list, { first, after, requested });
  }

  @FieldResolver(() => Coordinator, {
    nullable: true,
    description: 'The coordinator; null until the name of a new coordinator has arrived here.',
  })
  @Directive('@provides(fields: "name slug")')
  coordinator(@Root() link: SupportLinkRow, @Ctx() context: RequestContext): Promise<NamedBody | null> {
    return bodyById(context).load(link.coordinatorId);
  }

  @FieldResolver(() => Signatory, { nullable: true, description: 'The signatory.' })
  signatory(@Root() link: SupportLinkRow, @Ctx() context: RequestContext): Promise<SignatoryRow | null> {
    return signatoryById(context).load(link.signatoryId);
  }

  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description:
      'Audit trail, newest first; null if you may not see it. (members of the signatory or members of the coordinator or Office)',
  })
  @PagedField()
  history(
    @Root() link: SupportLinkRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditEntry> | null> | null {
    return may(context, 'SupportLink.history', link) ? historyOf(context, page).load(link.id) : null;
  }
}
