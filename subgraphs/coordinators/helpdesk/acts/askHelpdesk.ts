/** A question to the helpdesk, from anybody with a mailbox. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { mailboxMustHaveRoom } from '../../../../platform/acts/mailbox-limit.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../../platform/graph/request-context.ts';
import { EmailAddressScalar, LanguageCodeScalar } from '../../../../platform/graph/scalars.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { writeTo } from '../../letters/write-to.ts';
import { newHelpRequestPayload } from '../help-request.payload.ts';
import { addMessage, MAX_TEXT } from '../add-message.ts';

const MAX_SUBJECT = 200;

@ArgsType()
class QuestionArguments {
  @Field(() => String, { description: 'A repeated request with the same key creates nothing new.' })
  idempotencyKey: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Coordinator that the question concerns, if any.',
  })
  coordinatorId?: string | null;

  @Field(() => EmailAddressScalar, {
    description: 'Mailbox for the answer. Only you and the Office can see it.',
  })
  email: string;

  @Field(() => LanguageCodeScalar, { description: 'Language of the question.' })
  language: string;

  @Field(() => String, { description: 'Subject line, at most 200 characters.' })
  subject: string;

  @Field(() => String, { description: 'The question as plain text, at most 10,000 characters; HTML is removed.' })
  text: string;
}

export const askHelpdesk = act({
  name: 'askHelpdesk',
  description: 'Sends a question to the helpdesk, without needing an account. A letter confirms it.',
  args: QuestionArguments,
  payload: newHelpRequestPayload,
  check({ coordinatorId = null, subject, text }) {
    const checks = new Checks();
    const checked = {
      coordinatorId,
      subject: checks.line(['subject'], subject, MAX_SUBJECT),
      text: checks.prose(['text'], text, MAX_TEXT),
    };
    checks.mustHold();
    return checked;
  },
  creates: { newId: () => newId('HelpRequest') },
  async rules({ transaction, args: { email }, checked: { coordinatorId } }) {
    if (coordinatorId !== null) await mustBeCoordinator(transaction, coordinatorId);
    await mailboxMustHaveRoom(transaction, { recipient: email, kind: 'HELP_REQUEST_RECEIVED', path: ['email'] });
  },
  async write({ transaction, context, args: { email, language }, checked: { coordinatorId, subject, text }, id }) {
    const now = new Date().toISOString();
    await insertRows(transaction, rawSql`help_request`, [
      {
        id,
        subject,
        state: 'OPEN',
        language,
        coordinatorId,
        askedById: context.identity.personId,
        email,
        createdAt: now,
        revision: 1,
        updatedAt: now,
      },
    ]);
    await addMessage(transaction, { requestId: id, sequence: 1, writtenBy: 'PERSON', text });
  },
  trail: ({ context, checked: { coordinatorId } }) => ({
    onBehalfOfId: bodyActedFor(context, coordinatorId),
    after: { state: 'OPEN' },
  }),
  letters: ({ transaction, context: { hubUrl }, args: { email, language }, id }) =>
    writeTo(transaction, [{ address: email, languages: [language] }], 'HELP_REQUEST_RECEIVED', { id, hubUrl }),
});

async function mustBeCoordinator(transaction: Transaction, id: string): Promise<void> {
  const rows = await transaction.select(rawSql`SELECT id FROM coordinator WHERE id = ?`, [id]);
  if (rows.length === 0) throw Refusal.notFound(['coordinatorId'], 'No coordinator has this id.');
}

/** The trail names the coordinator as the acting body only if the person may act for it. */
function bodyActedFor({ identity }: RequestContext, coordinatorId: string | null): string | null {
  return identity.memberships.some(({ bodyId }) => bodyId === coordinatorId) ? coordinatorId : null;
}
