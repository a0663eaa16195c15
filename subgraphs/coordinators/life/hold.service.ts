/** Putting a coordinator on hold and lifting the hold: decisions of the Office, never of a timer. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { actOnCoordinator } from './coordinator.act.ts';
import { changeStatus } from './coordinator-status.change.ts';
import type { DecisionArguments } from './life.inputs.ts';
import { lifeMessages, writeToCoordinator } from './life.letters.ts';

export function putOnHold(context: RequestContext, given: DecisionArguments): Promise<string> {
  return decide(context, 'putOnHold', given);
}

export function liftHold(context: RequestContext, given: DecisionArguments): Promise<string> {
  return decide(context, 'liftHold', given);
}

const OUTCOMES = {
  putOnHold: { status: 'ON_HOLD', message: lifeMessages.onHold },
  liftHold: { status: 'ACTIVE', message: lifeMessages.holdLifted },
} as const;

/** Of one wording of a reason. */
export const MAX_REASON = 5_000;

function decide(context: RequestContext, act: keyof typeof OUTCOMES, given: DecisionArguments): Promise<string> {
  const checks = new Checks();
  const reason = checks.wordings(['reason'], given.reason, MAX_REASON);
  checks.mustHold();
  const { status, message } = OUTCOMES[act];
  return actOnCoordinator(context, act, given, async (transaction, coordinator) => {
    const { expectedRevision } = given;
    await changeStatus(transaction, coordinator, { expectedRevision, status, startsOn: context.today, reason });
    await recordAct(transaction, context, {
      act,
      subjectId: coordinator.id,
      reason: originalOf(reason),
      before: { status: coordinator.status },
      after: { status },
    });
    await writeToCoordinator(transaction, coordinator, message(coordinator, reason));
  });
}

/** The trail keeps the original; all languages are in the status history. */
export function originalOf(reason: string | null): string | null {
  return wordingsOf(reason)[0]?.text ?? null;
}
