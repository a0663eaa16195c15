/** The mutations of support actions, and their trail. */
import { Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { AuditConnection, type AuditEntry } from '../../../platform/acts/audit-entry.entity.ts';
import { historyOf } from '../../../platform/acts/audit-trail.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { answered, payloadOf, type Refused } from '../../../platform/acts/payload.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { CancelArguments, RecordArguments, UpdateArguments } from './support-action-facts.inputs.ts';
import { cancelSupportAction, recordSupportAction, updateSupportAction } from './support-action.acts.ts';
import type { SupportActionRow } from './support-action.columns.ts';
import { SupportAction } from './support-action.entity.ts';
import { supportActionById } from './support-action.loaders.ts';

const SupportActionPayload = payloadOf('SupportActionPayload', 'Answer about a support action.', {
  supportAction: { type: () => SupportAction, description: 'The action as it is now.' },
});
type SupportActionAnswer = { readonly supportAction: SupportActionRow | null } | Refused;

@Resolver(() => SupportAction)
export class SupportActionActsResolver {
  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description: 'Trail, newest first; null for whoever may not see it. (members of the coordinator or Office)',
  })
  @PagedField()
  history(
    @Root() action: SupportActionRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditEntry> | null> | null {
    return may(context, 'SupportAction.history', action) ? historyOf(context, page).load(action.id) : null;
  }

  @Mutation(() => SupportActionPayload, {
    description: 'New action of an active coordinator. (members of the coordinator)',
  })
  recordSupportAction(
    @Args(() => RecordArguments) given: RecordArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportActionAnswer> {
    return answered(context, async () => answerAbout(context, await recordSupportAction(context, given)));
  }

  @Mutation(() => SupportActionPayload, {
    description:
      'What is left out stays. An import of open data leaves alone what was changed here. (members of the coordinator)',
  })
  updateSupportAction(
    @Args(() => UpdateArguments) given: UpdateArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportActionAnswer> {
    return answered(context, async () => answerAbout(context, await updateSupportAction(context, given)));
  }

  @Mutation(() => SupportActionPayload, {
    description:
      'It did not take place, or was recorded by mistake: the entry stays, proves nothing and adds to no figure. (members of the coordinator or Office)',
  })
  cancelSupportAction(
    @Args(() => CancelArguments) given: CancelArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportActionAnswer> {
    return answered(context, async () => answerAbout(context, await cancelSupportAction(context, given)));
  }
}

async function answerAbout(
  context: RequestContext,
  id: string,
): Promise<{ readonly supportAction: SupportActionRow | null }> {
  return { supportAction: await supportActionById(context).load(id) };
}
