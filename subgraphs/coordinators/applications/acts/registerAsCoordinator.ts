/** An authority registers: its application begins. */
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { mailboxMustHaveRoom } from '../../../../platform/acts/mailbox-limit.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { writeTo } from '../../letters/write-to.ts';
import { applicantsOf } from '../application-act.ts';
import { RegistrationInput } from '../application.inputs.ts';
import { registrationPayload } from '../application.payload.ts';
import { checkedRegistration, mustBeNew } from '../application.rules.ts';
import { insertStep } from '../application.steps.ts';

const state = 'REGISTERED';

@ArgsType()
class RegistrationArguments {
  @Field(() => String, { description: 'A repeated request with the same key creates nothing new.' })
  idempotencyKey: string;

  @Field(() => RegistrationInput, { description: 'The registration form.' })
  input: RegistrationInput;
}

export const registerAsCoordinator = act({
  name: 'registerAsCoordinator',
  description: 'Step 1: submits the registration form. A letter to its mailbox confirms the receipt.',
  args: RegistrationArguments,
  payload: registrationPayload,
  check: ({ input }) => checkedRegistration(input),
  creates: { newId: () => newId('CoordinatorApplication'), keyedBy: ({ args }) => args.input },
  async rules({ transaction, checked: registration }) {
    await mustBeNew(transaction, registration);
    await mailboxMustHaveRoom(transaction, {
      recipient: registration.contactEmail,
      kind: 'APPLICATION_REGISTERED',
      path: ['input', 'contactEmail'],
    });
  },
  async write({ transaction, context, id, checked: registration }) {
    const now = new Date().toISOString();
    await insertRows(transaction, rawSql`coordinator_application`, [
      {
        id,
        ...registration,
        state,
        applicantId: context.identity.personId,
        registeredAt: now,
        revision: 1,
        updatedAt: now,
      },
    ]);
    await insertStep({ transaction, context, id }, { state });
  },
  trail: () => ({ after: { state } }),
  letters: ({ transaction, context, id, checked: registration }) =>
    writeTo(transaction, applicantsOf(registration), 'APPLICATION_REGISTERED', {
      application: { id, ...registration },
      hubUrl: context.hubUrl,
    }),
});
