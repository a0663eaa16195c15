/** The trail of a support action. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { may } from '../../../covenant/rights/may.ts';
import { AuditConnection, type AuditEntry } from '../../../platform/acts/audit-entry.entity.ts';
import { historyOf } from '../../../platform/acts/audit-trail.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { SupportAction, type SupportActionRow } from './support-action.entity.ts';

@Resolver(() => SupportAction)
export class SupportActionTrailResolver {
  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description: 'Audit trail, newest first; null if you may not see it. (members of the coordinator or Office)',
  })
  @PagedField()
  history(
    @Root() action: SupportActionRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditEntry> | null> | null {
    return may(context, 'SupportAction.history', action) ? historyOf(context, page).load(action.id) : null;
  }
}
