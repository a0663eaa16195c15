/** The Office puts a signatory on hold, or publishes it again. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { TextInput } from '../../../../platform/acts/text-input.ts';
import { wordingsOf } from '../../../../platform/graph/localized-text.ts';
import { followChangedFacts } from '../signatory.changes.ts';
import { SignatoryArguments } from '../signatory-facts.inputs.ts';
import { setByPeople } from '../signatory-facts.rules.ts';
import { SignatoryStatus } from '../signatory.enums.ts';
import { signatoryForChange } from '../signatory.loaders.ts';
import { signatoryPayload } from '../signatory.payload.ts';
import { signatorySteps } from '../signatory.steps.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const MAX_REASON = 5_000;

@ArgsType()
class StatusArguments extends SignatoryArguments {
  @Field(() => SignatoryStatus, { description: 'The new status.' })
  status: SignatoryStatus;

  @Field(() => [TextInput], { description: 'Reason, the original first; stored in the trail.' })
  reason: TextInput[];
}

export const decideSignatoryStatus = act({
  name: 'decideSignatoryStatus',
  description: 'Puts the signatory on hold after written notice, or publishes it again. Its progress does not change.',
  args: StatusArguments,
  payload: signatoryPayload,
  check({ reason }) {
    const checks = new Checks();
    const checked = { reasons: checks.wordings(['reason'], reason, MAX_REASON) };
    checks.mustHold();
    return checked;
  },
  find: (from, { args }) => signatoryForChange(from, args.id),
  belongingTo: ({ id: signatoryId }) => ({ signatoryId }),
  revises: { table: rawSql`signatory` },
  states: { machine: signatorySteps, of: ({ status }) => status, leadsTo: ({ status }) => status },
  set: ({ thing: before, args: { status } }) => setByPeople(before, { status }),
  trail: ({ thing: before, args: { status }, checked: { reasons } }) => ({
    reason: wordingsOf(reasons)[0]?.text ?? null,
    before: { status: before.status },
    after: { status, reasons },
  }),
  changes: ({ transaction, context, id }) =>
    followChangedFacts(transaction, { id, changed: ['status'], isGroup: false }, context.today),
});
