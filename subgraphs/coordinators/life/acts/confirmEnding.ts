/** The second decider of the Office confirms that a participation ends. */
import { daysAfter } from '../../../../platform/base/days.ts';
import { act } from '../../../../covenant/act.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import type { RequestContext } from '../../../../platform/graph/request-context.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { publishCoordinators } from '../../coordinator/coordinator.changes.ts';
import { contactReaders } from '../../letters/readers.ts';
import { writeTo } from '../../letters/write-to.ts';
import { onCoordinator } from '../coordinator-act.ts';
import type { CoordinatorFacts } from '../coordinator-status.ts';
import { notNow } from '../coordinator-life.ts';
import { CoordinatorArguments } from '../life.inputs.ts';
import type { PlannedEndingRow } from '../planned-ending.entity.ts';
import { decidedEnding, decideEnding, plannedEnding } from '../planned-endings.ts';
import { originalOf } from '../reason.ts';

/** Days after which an unconfirmed proposal is void. */
const PROPOSAL_DAYS = 90;

export const confirmEnding = act({
  ...onCoordinator,
  name: 'confirmEnding',
  description:
    'Confirms a proposed ending. Only the second decider named in the proposal may do this. The participation ends on the proposed day, today at the earliest. A letter notifies the coordinator.',
  args: CoordinatorArguments,
  async rules({ transaction, context, thing: coordinator }) {
    const { today } = context;
    const proposed = await mustBeConfirmable(transaction, context, coordinator);
    // If the proposed day has passed, the ending takes effect today, never retroactively.
    const endsOn = proposed.endsOn > today ? proposed.endsOn : today;
    return decidedEnding(coordinator, { ...proposed, endsOn }, today);
  },
  set: ({ decision }) => ({ status: decision.statusNow }),
  write: ({ transaction, decision }) => decideEnding(transaction, decision),
  trail: ({ thing: before, decision: { ending, statusNow } }) => ({
    reason: originalOf(ending.reason),
    before: { status: before.status },
    after: { status: statusNow, endsOn: ending.endsOn },
  }),
  changes: ({ transaction, id }) => publishCoordinators(transaction, [id]),
  letters: ({ transaction, thing: coordinator, decision: { ending } }) =>
    writeTo(transaction, contactReaders(coordinator.contact), 'COORDINATOR_ENDING_DECIDED', { coordinator, ...ending }),
});

async function mustBeConfirmable(
  from: Reads,
  { identity: { personId }, today }: RequestContext,
  { id, status }: CoordinatorFacts,
): Promise<PlannedEndingRow> {
  const proposed = await plannedEnding(from, id, 'PROPOSED');
  if (!proposed) throw notNow('confirmEnding', status, 'No ending is proposed that could be confirmed.');
  if (personId !== proposed.secondDeciderId || personId === proposed.proposedById) {
    throw Refusal.notAllowed('confirmEnding is for the second decider named in the proposal alone.', 'confirmEnding');
  }
  const voidFrom = daysAfter(proposed.plannedAt.slice(0, 10), PROPOSAL_DAYS);
  if (today > voidFrom) {
    const message = `The proposal is older than ${String(PROPOSAL_DAYS)} days and void; hear the coordinator and propose again.`;
    throw notNow('confirmEnding', status, message);
  }
  const decided = await plannedEnding(from, id, 'DECIDED');
  if (decided?.status === 'WITHDRAWN' && decided.endsOn < proposed.endsOn) {
    const message = `It leaves at its own wish on ${decided.endsOn}, before the day that was proposed.`;
    throw notNow('confirmEnding', status, message);
  }
  return proposed;
}
