/**
 * Ending a participation: the Office by two different persons, the first of whom proposes and the second confirms; the
 * coordinator at its own wish. A day ahead is kept as decided, and the status changes on that day.
 */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { revise } from '../../../platform/acts/revision.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { actOnCoordinator, notNow, type CoordinatorAddress } from './coordinator.act.ts';
import { changeStatus, type CoordinatorFacts } from './coordinator-status.change.ts';
import { MAX_REASON, originalOf } from './hold.service.ts';
import type { EndingArguments, WithdrawalFromCovenantArguments } from './life.inputs.ts';
import { lifeMessages, writeToCoordinator, writeToSecondDecider } from './life.letters.ts';
import type { PlannedEndingRow } from './planned-ending.entity.ts';
import { dropEnding, planEnding, plannedEnding } from './planned-ending.service.ts';

/** A second proposal takes the place of the first, also where another decider made that one. */
export function endParticipation(context: RequestContext, given: EndingArguments): Promise<string> {
  const { today, identity } = context;
  const checks = new Checks();
  const reason = checks.wordings(['reason'], given.reason, MAX_REASON);
  const heardOn = checks.day(['heardOn'], given.heardOn, { until: today });
  const endsOn = checks.day(['endsOn'], given.endsOn, { from: today });
  checks.that(
    given.secondDeciderId !== identity.personId,
    ['secondDeciderId'],
    'twoPersons',
    'The second decider must be another person.',
  );
  checks.mustHold();
  return actOnCoordinator(context, 'endParticipation', given, async (transaction, coordinator) => {
    const secondDecider = await mustBeDecider(transaction, given.secondDeciderId, today);
    await revise(transaction, 'coordinator', coordinator, given);
    await planEnding(transaction, {
      coordinatorId: coordinator.id,
      stage: 'PROPOSED',
      status: 'TERMINATED',
      reason,
      heardOn,
      endsOn,
      proposedById: identity.personId,
      secondDeciderId: given.secondDeciderId,
      plannedAt: new Date().toISOString(),
    });
    await recordAct(transaction, context, {
      act: 'endParticipation',
      subjectId: coordinator.id,
      reason: originalOf(reason),
      after: { heardOn, endsOn, secondDeciderId: given.secondDeciderId },
    });
    await writeToCoordinator(transaction, coordinator, lifeMessages.endingProposed(coordinator, reason, endsOn));
    await writeToSecondDecider(transaction, secondDecider, { coordinator, endsOn, hubUrl: context.hubUrl });
  });
}

export function confirmEnding(context: RequestContext, given: CoordinatorAddress): Promise<string> {
  const { today } = context;
  return actOnCoordinator(context, 'confirmEnding', given, async (transaction, coordinator) => {
    const proposed = await mustBeConfirmable(transaction, context, coordinator);
    // Confirmed after the day that was proposed, it takes effect today: nothing is ended in hindsight.
    const ending = { ...proposed, endsOn: proposed.endsOn > today ? proposed.endsOn : today };
    await decideEnding(transaction, coordinator, { expectedRevision: given.expectedRevision, today, ending });
    await recordAct(transaction, context, {
      act: 'confirmEnding',
      subjectId: coordinator.id,
      reason: originalOf(ending.reason),
      before: { status: coordinator.status },
      after: { status: ending.endsOn > today ? coordinator.status : ending.status, endsOn: ending.endsOn },
    });
    const message = lifeMessages.endingDecided(coordinator, ending.reason, ending.endsOn);
    await writeToCoordinator(transaction, coordinator, message);
  });
}

/** A second withdrawal takes the place of the first, to another day. */
export function withdrawFromCovenant(context: RequestContext, given: WithdrawalFromCovenantArguments): Promise<string> {
  const { today } = context;
  const checks = new Checks();
  const reason = given.reason?.length ? checks.wordings(['reason'], given.reason, MAX_REASON) : null;
  const endsOn = checks.day(['endsOn'], given.endsOn, { from: today });
  checks.mustHold();
  return actOnCoordinator(context, 'withdrawFromCovenant', given, async (transaction, coordinator) => {
    const decided = await plannedEnding(transaction, coordinator.id, 'DECIDED');
    if (decided?.status === 'TERMINATED') {
      throw notNow(
        'withdrawFromCovenant',
        coordinator,
        `The Office has already decided that the participation ends on ${decided.endsOn}.`,
      );
    }
    const ending: PlannedEndingRow = {
      coordinatorId: coordinator.id,
      stage: 'DECIDED',
      status: 'WITHDRAWN',
      reason,
      heardOn: null,
      endsOn,
      proposedById: null,
      secondDeciderId: null,
      plannedAt: new Date().toISOString(),
    };
    await decideEnding(transaction, coordinator, { expectedRevision: given.expectedRevision, today, ending });
    await recordAct(transaction, context, {
      act: 'withdrawFromCovenant',
      subjectId: coordinator.id,
      onBehalfOfId: coordinator.id,
      reason: originalOf(reason),
      before: { status: coordinator.status },
      after: { status: endsOn > today ? coordinator.status : ending.status, endsOn },
    });
    await writeToCoordinator(transaction, coordinator, lifeMessages.withdrawn(coordinator, reason, endsOn));
  });
}

/** At once when its day has come, else on that day. */
async function decideEnding(
  transaction: Transaction,
  coordinator: CoordinatorFacts,
  decision: { readonly expectedRevision: number; readonly today: string; readonly ending: PlannedEndingRow },
): Promise<void> {
  const { expectedRevision, today, ending } = decision;
  const { status, reason, endsOn } = ending;
  if (endsOn <= today) {
    await changeStatus(transaction, coordinator, { expectedRevision, status, startsOn: endsOn, reason });
    return;
  }
  await revise(transaction, 'coordinator', coordinator, { expectedRevision });
  if (status === 'TERMINATED') await dropEnding(transaction, coordinator.id, 'PROPOSED');
  await planEnding(transaction, { ...ending, stage: 'DECIDED' });
}

/** A proposal that nobody confirms is void after these days. */
export const PROPOSAL_DAYS = 90;

async function mustBeConfirmable(
  transaction: Transaction,
  context: RequestContext,
  coordinator: CoordinatorFacts,
): Promise<PlannedEndingRow> {
  const proposed = await plannedEnding(transaction, coordinator.id, 'PROPOSED');
  if (!proposed) throw notNow('confirmEnding', coordinator, 'No ending is proposed that could be confirmed.');
  const { personId } = context.identity;
  if (personId !== proposed.secondDeciderId || personId === proposed.proposedById) {
    throw Refusal.notAllowed('confirmEnding is for the second decider named in the proposal alone.', 'confirmEnding');
  }
  const voidFrom = new Date(Date.parse(proposed.plannedAt) + PROPOSAL_DAYS * 86_400_000).toISOString().slice(0, 10);
  if (context.today > voidFrom) {
    const message = `The proposal is older than ${String(PROPOSAL_DAYS)} days and void; hear the coordinator and propose again.`;
    throw notNow('confirmEnding', coordinator, message);
  }
  const decided = await plannedEnding(transaction, coordinator.id, 'DECIDED');
  if (decided?.status === 'WITHDRAWN' && decided.endsOn < proposed.endsOn) {
    const message = `It leaves at its own wish on ${decided.endsOn}, before the day that was proposed.`;
    throw notNow('confirmEnding', coordinator, message);
  }
  return proposed;
}

/** Answers the address of the decider; null for one who has signed in without. */
async function mustBeDecider(transaction: Transaction, personId: string, today: string): Promise<string | null> {
  const rows = await transaction.select<{ roles: string; email: string | null }>(
    `SELECT m.roles, p.email FROM membership m JOIN person p ON p.id = m.personId
     WHERE m.personId = ? AND m.bodyId IS NULL AND m.state = 'ACTIVE'
     AND m.startsOn <= ? AND (m.endsOn IS NULL OR m.endsOn >= ?)`,
    [personId, today, today],
  );
  const decider = rows.find(({ roles }) => listOfColumn(roles).includes('DECIDER'));
  if (decider) return decider.email;
  throw Refusal.invalid(['secondDeciderId'], 'decider', 'This person is no decider of the Office today.', [
    'a person with an active membership of the Office as DECIDER',
  ]);
}
