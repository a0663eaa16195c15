/** Acts on signatories, and the fields of one that only some see. */
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { AuditConnection, type AuditEntry } from '../../../platform/acts/audit-entry.entity.ts';
import { historyOf } from '../../../platform/acts/audit-trail.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { answered, payloadOf, type Refused } from '../../../platform/acts/payload.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Signatory, type SignatoryRow } from './signatory.entity.ts';
import { nextReportDueOn } from './signatory-due.loaders.ts';
import { SignatoryInput, SignatoryStatusArguments, SignatoryUpdateArguments } from './signatory-facts.inputs.ts';
import { decideSignatoryStatus, updateSignatory } from './signatory-facts.service.ts';
import { signatoryById } from './signatory.loaders.ts';
import { registerSignatory } from './signatory-registration.service.ts';

const SignatoryPayload = payloadOf('SignatoryPayload', 'Answer about a signatory.', {
  signatory: { type: () => Signatory, description: 'The signatory as it is now.' },
});
type SignatoryAnswer = { readonly signatory: SignatoryRow | null } | Refused;

@Resolver(() => Signatory)
export class SignatoryActsResolver {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Last day to hand in a plan, two years after adhesion, or the next monitoring report, two years after what was handed in last. Null where no plan is expected, where `progress` is unknown, and for whoever may not see it: of coordinators only those see it that support the signatory today. (members of the signatory or members of the coordinator or Office)',
  })
  nextReportDueOn(@Root() signatory: SignatoryRow, @Ctx() context: RequestContext): Promise<string | null> {
    return nextReportDueOn(context, signatory);
  }

  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description:
      'Trail of what people did, with plans and reports, newest first; null for whoever may not see it. (members of the signatory or Office)',
  })
  @PagedField()
  history(
    @Root() { id }: SignatoryRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditEntry> | null> | null {
    return may(context, 'Signatory.history', { signatoryId: id }) ? historyOf(context, page).load(id) : null;
  }

  @Mutation(() => SignatoryPayload, {
    description: 'New member after a council decision; its profile is published at once. (Office)',
  })
  registerSignatory(
    @Arg('idempotencyKey', () => String, { description: 'Sent again with the same key, nothing new is made.' })
    idempotencyKey: string,
    @Arg('input', () => SignatoryInput, { description: 'Its facts.' }) input: SignatoryInput,
    @Ctx() context: RequestContext,
  ): Promise<SignatoryAnswer> {
    return answered(context, async () =>
      signatoryAnswer(context, await registerSignatory(context, { idempotencyKey, input })),
    );
  }

  @Mutation(() => SignatoryPayload, {
    description:
      'Facts of the profile; no later import of open data changes them back. (members of the signatory or Office)',
  })
  updateSignatory(
    @Args(() => SignatoryUpdateArguments) given: SignatoryUpdateArguments,
    @Ctx() context: RequestContext,
  ): Promise<SignatoryAnswer> {
    return answered(context, async () => signatoryAnswer(context, await updateSignatory(context, given)));
  }

  @Mutation(() => SignatoryPayload, {
    description: 'On hold after written notice, or published again. How far the work has come stays as it is. (Office)',
  })
  decideSignatoryStatus(
    @Args(() => SignatoryStatusArguments) given: SignatoryStatusArguments,
    @Ctx() context: RequestContext,
  ): Promise<SignatoryAnswer> {
    return answered(context, async () => signatoryAnswer(context, await decideSignatoryStatus(context, given)));
  }
}

async function signatoryAnswer(
  context: RequestContext,
  id: string,
): Promise<{ readonly signatory: SignatoryRow | null }> {
  return { signatory: await signatoryById(context).load(id) };
}
