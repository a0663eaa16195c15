/** The Office puts a coordinator on hold: a decision of people, never of a timer. */
import { act } from '../../../../covenant/act.ts';
import { publishCoordinators } from '../../coordinator/coordinator.changes.ts';
import { onCoordinator } from '../coordinator-act.ts';
import { enterStatus } from '../coordinator-status.ts';
import { DecisionArguments } from '../life.inputs.ts';
import { lifeMessages, writeToCoordinator } from '../life.letters.ts';
import { checkedDecision, originalOf } from '../reason.ts';

const status = 'ON_HOLD';

export const putOnHold = act({
  ...onCoordinator,
  name: 'putOnHold',
  description: 'A report is missing after written notice: out of directory and search. A letter tells it.',
  args: DecisionArguments,
  check: checkedDecision,
  set: () => ({ status }),
  write: ({ transaction, context, id, checked: { reason } }) =>
    enterStatus(transaction, id, { status, startsOn: context.today, reason }),
  trail: ({ thing: before, checked: { reason } }) => ({
    reason: originalOf(reason),
    before: { status: before.status },
    after: { status },
  }),
  changes: ({ transaction, id }) => publishCoordinators(transaction, [id]),
  letters: ({ transaction, thing: coordinator, checked: { reason } }) =>
    writeToCoordinator(transaction, coordinator, lifeMessages.onHold(coordinator, reason)),
});
