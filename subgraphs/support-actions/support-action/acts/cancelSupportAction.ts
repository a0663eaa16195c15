/** Cancels a support action that did not take place or was recorded by mistake; no figure counts it. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { SupportActionArguments } from '../support-action-facts.inputs.ts';
import { publishSupportActions } from '../support-action.changes.ts';
import { SupportActionStatus } from '../support-action.enums.ts';
import { DECIDED_BY_PEOPLE } from '../support-action-facts.ts';
import { supportActionPayload } from '../support-action.payload.ts';
import { mustBeOpen } from '../support-action.rules.ts';
import { actionForChange } from '../facts-of-row.ts';
import { lastActiveDay } from '../support-period.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const MAX_REASON = 5_000;
const status = SupportActionStatus.CANCELLED;

@ArgsType()
class CancelArguments extends SupportActionArguments {
  @Field(() => String, { description: 'Reason, at most 5,000 characters; the trail stores it.' })
  reason: string;
}

export const cancelSupportAction = act({
  name: 'cancelSupportAction',
  description:
    'Cancels an action that did not take place or was recorded by mistake. The entry stays, but counts in no proof or figure.',
  args: CancelArguments,
  payload: supportActionPayload,
  check({ reason }) {
    const checks = new Checks();
    const checked = { reason: checks.prose(['reason'], reason, MAX_REASON) };
    checks.mustHold();
    return checked;
  },
  find: (from, { args }) => actionForChange(from, args.id),
  belongingTo: (action) => action,
  revises: { table: rawSql`support_action` },
  rules({ thing: action }) {
    mustBeOpen(action);
  },
  set: ({ thing: action }) => ({
    status,
    activeUntil: lastActiveDay({ ...action, status }),
    decidedColumns: DECIDED_BY_PEOPLE,
  }),
  trail: ({ thing: action, checked: { reason } }) => ({
    onBehalfOfId: action.coordinatorId,
    reason,
    before: { status: action.status },
    after: { status },
  }),
  changes: ({ transaction, id }) => publishSupportActions(transaction, [id]),
});
