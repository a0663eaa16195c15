/** The Office refuses a signed copy that is not usable, and sends the statement again. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { writeTo } from '../../letters/write-to.ts';
import { applicantsOf, stepOfApplication } from '../application-act.ts';
import { ApplicationArguments } from '../application.inputs.ts';
import { MAX_REASON } from '../application.rules.ts';
import { insertStep } from '../application.steps.ts';
import { addDeclaration, declarationOnItsWay } from '../declaration-on-its-way.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const state = 'STATEMENT_SENT';

@ArgsType()
class RefusalArguments extends ApplicationArguments {
  @Field(() => String, { description: 'Why the copy is not usable, at most 5,000 characters; the applicant reads it.' })
  reason: string;
}

export const refuseStatement = act({
  ...stepOfApplication,
  name: 'refuseStatement',
  description: 'Back to step 3: rejects the signed copy and sends the statement again, with a letter.',
  args: RefusalArguments,
  check(args) {
    const checks = new Checks();
    const reason = checks.prose(['reason'], args.reason, MAX_REASON);
    checks.mustHold();
    return { reason };
  },
  rules: ({ transaction, id }) => declarationOnItsWay(transaction, id),
  set: () => ({ state }),
  async write(decided) {
    const { transaction, id, checked, decision: refused } = decided;
    await transaction.execute(rawSql`UPDATE declaration SET state = 'REFUSED' WHERE id = ?`, [refused.id]);
    await addDeclaration(transaction, id, refused);
    await insertStep(decided, { state, reason: checked.reason });
  },
  trail: ({ thing: before, checked: { reason } }) => ({ reason, before: { state: before.state }, after: { state } }),
  letters: ({ transaction, context, thing: application, checked: { reason } }) =>
    writeTo(transaction, applicantsOf(application), 'STATEMENT_REFUSED', {
      application,
      reason,
      hubUrl: context.hubUrl,
    }),
});
