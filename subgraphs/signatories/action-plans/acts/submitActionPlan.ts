/** Submits a plan that the council has approved. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { arrivalsOf, takeDocument, type Arrival } from '../../../../platform/uploads/uploads.ts';
import { publishEvidence } from '../../evidence/evidence.changes.ts';
import { noteProgress } from '../../signatory/signatory-progress.ts';
import { signatoryForChange } from '../../signatory/signatory.loaders.ts';
import { ActionPlanInput } from '../action-plan.inputs.ts';
import { DOCUMENTS_PER_PLAN, PLANS_PER_SIGNATORY } from '../action-plan.loaders.ts';
import { actionPlanPayload } from '../action-plan.payload.ts';
import { ACCEPTED, checkedPlan, countOf, handedInBy, mustActFor, mustHaveRoom } from '../action-plan.rules.ts';

const status = 'SUBMITTED';

@ArgsType()
class SubmissionArguments {
  @Field(() => String, { description: 'A repeated request with the same key creates nothing new.' })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Signatory of the plan.' })
  signatoryId: string;

  @Field(() => ActionPlanInput, { description: 'The plan.' })
  input: ActionPlanInput;
}

export const submitActionPlan = act({
  name: 'submitActionPlan',
  description:
    'Submits a plan that the council has approved. A coordinator may do so only with the permission of the signatory today. A signatory on hold is published again.',
  args: SubmissionArguments,
  payload: actionPlanPayload,
  prepare({ context, args: { signatoryId, input } }) {
    // Reads no more documents than a plan accepts; `rules` checks their number.
    const documentIds = [...new Set(input.documentIds)].slice(0, DOCUMENTS_PER_PLAN);
    return arrivalsOf(context, documentIds, { subjectId: signatoryId, accepted: ACCEPTED });
  },
  creates: { newId: () => newId('ActionPlan') },
  lock: (transaction, { args }) => lockRows(transaction, rawSql`signatory`, [args.signatoryId]),
  async find(from, { context, args: { signatoryId } }) {
    const signatory = await signatoryForChange(from, signatoryId, ['signatoryId']);
    return { signatory, body: await mustActFor(from, context, 'submitActionPlan', signatoryId) };
  },
  belongingTo: ({ body }) => body,
  async rules({ transaction, context, args: { input }, thing: { signatory } }) {
    // Not in `check`, which runs before the right: callers without the right must get that error first.
    const checked = checkedPlan(input, context.today);
    const plans = await countOf(transaction, rawSql`action_plan`, rawSql`signatoryId`, signatory.id);
    mustHaveRoom(plans, PLANS_PER_SIGNATORY, 'plans of this signatory');
    // The members that share the plan of a group.
    const members = Number(signatory.isGroup)
      ? await countOf(transaction, rawSql`signatory`, rawSql`groupId`, signatory.id)
      : null;
    return { ...checked, groupMemberCount: members };
  },
  async write({ transaction, context, id, args, prepared: arrivals, decision: { plan, targets, groupMemberCount } }) {
    const row = {
      id,
      signatoryId: args.signatoryId,
      ...plan,
      groupMemberCount,
      status,
      submittedOn: context.today,
      revision: 1,
      updatedAt: new Date().toISOString(),
    };
    await insertRows(transaction, rawSql`action_plan`, [row]);
    await insertRows(
      transaction,
      rawSql`plan_target`,
      targets.map((target) => ({ actionPlanId: id, ...target })),
    );
    await attachDocuments(transaction, id, arrivals);
  },
  trail: ({ id, args: { signatoryId }, thing: { body } }) => ({
    subjectId: signatoryId,
    onBehalfOfId: signatoryId,
    after: { actionPlanId: id, status, ...handedInBy(body) },
  }),
  async changes({ transaction, thing: { signatory } }) {
    // Must follow the line in the trail of the signatory, as the end of a hold is the next line of the same trail.
    await noteProgress(transaction, signatory, 'ACTION_PLAN_SUBMITTED');
    await publishEvidence(transaction, [signatory.id]);
  },
});

async function attachDocuments(
  transaction: Transaction,
  actionPlanId: string,
  arrivals: readonly Arrival[],
): Promise<void> {
  for (const [index, arrival] of arrivals.entries()) {
    await takeDocument(transaction, arrival, ['input', 'documentIds', String(index)]);
  }
  await insertRows(
    transaction,
    rawSql`action_plan_document`,
    arrivals.map(({ documentId }, index) => ({ actionPlanId, position: index + 1, documentId })),
  );
}
