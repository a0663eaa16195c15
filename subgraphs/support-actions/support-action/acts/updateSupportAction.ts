/** Changes the facts of a support action. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { SupportActionArguments, SupportActionInput } from '../support-action-facts.inputs.ts';
import { publishSupportActions } from '../support-action.changes.ts';
import { allColumns, DECIDED_BY_PEOPLE, summaryOf } from '../support-action-facts.ts';
import { factsOfChanged } from '../facts-of-input.ts';
import { mustBeActive } from '../support-action-parties.rules.ts';
import { supportActionPayload } from '../support-action.payload.ts';
import { placeSupportActions } from '../place-support-actions.ts';
import { mustBeOpen, mustBeRecordable } from '../support-action.rules.ts';
import { replaceParties, settledFacts } from '../write-support-actions.ts';
import { actionForChange, factsOfRow } from '../facts-of-row.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

@ArgsType()
class UpdateArguments extends SupportActionArguments {
  @Field(() => SupportActionInput, { description: 'The fields to change.' })
  input: SupportActionInput;
}

export const updateSupportAction = act({
  name: 'updateSupportAction',
  description: 'Changes an action. Omitted fields do not change. Imports of open data do not overwrite these changes.',
  args: UpdateArguments,
  payload: supportActionPayload,
  needsCopies: 'reachable',
  find: (from, { args }) => actionForChange(from, args.id),
  belongingTo: (action) => action,
  revises: { table: rawSql`support_action` },
  async rules({ transaction, thing: action, args, context: { today } }) {
    mustBeOpen(action);
    await mustBeActive(transaction, action.coordinatorId);
    const before = await factsOfRow(transaction, action);
    const stated = factsOfChanged(before, args.input, today);
    mustBeRecordable(stated);
    return { before, facts: await settledFacts(transaction, stated, today) };
  },
  set: ({ decision: { facts } }) => ({ ...allColumns(facts), decidedColumns: DECIDED_BY_PEOPLE }),
  async write({ transaction, id, decision: { facts } }) {
    await replaceParties(transaction, { id, facts });
    await placeSupportActions(transaction, [id]);
  },
  trail: ({ thing: { coordinatorId }, decision: { before, facts } }) => ({
    onBehalfOfId: coordinatorId,
    before: summaryOf(before),
    after: summaryOf(facts),
  }),
  changes: ({ transaction, id }) => publishSupportActions(transaction, [id]),
});
