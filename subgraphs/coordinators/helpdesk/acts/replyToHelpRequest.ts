/** The next message of a question to the helpdesk: an answer of the Office, or a further message of its author. */
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { may } from '../../../../covenant/rights/may.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { HELP_REQUEST_COLUMNS, HELP_REQUEST_TABLES, type HelpRequestRow } from '../help-request.entity.ts';
import { writeTo } from '../../letters/write-to.ts';
import { MESSAGES_PER_REQUEST } from '../help-request.loaders.ts';
import { helpRequestPayload } from '../help-request.payload.ts';
import { addMessage, MAX_TEXT } from '../add-message.ts';
import { helpRequestSteps, type HelpRequestState } from '../help-request.steps.ts';

@ArgsType()
class ReplyArguments {
  @Field(() => ID, { description: 'The question.' })
  id: string;

  @Field(() => Int, { description: 'The revision that you last read.' })
  expectedRevision: number;

  @Field(() => String, { description: 'The message as plain text, at most 10,000 characters; HTML is removed.' })
  text: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True if this message closes the question.' })
  close: boolean;
}

export const replyToHelpRequest = act({
  name: 'replyToHelpRequest',
  description: 'Adds an answer or a further question; an answer of the Office is sent as a letter.',
  args: ReplyArguments,
  payload: helpRequestPayload,
  check({ text }) {
    const checks = new Checks();
    const checked = { text: checks.prose(['text'], text, MAX_TEXT) };
    checks.mustHold();
    return checked;
  },
  async find(from, { context, args }) {
    const [request] = await from.select<HelpRequestRow>(
      rawSql`SELECT ${HELP_REQUEST_COLUMNS} FROM ${HELP_REQUEST_TABLES} WHERE h.id = ?`,
      [args.id],
    );
    if (request && may(context, 'replyToHelpRequest', request)) return request;
    throw Refusal.notFound(['id'], 'No question has this id, or you may not see it.');
  },
  belongingTo: (request) => request,
  revises: { table: rawSql`help_request` },
  states: { machine: helpRequestSteps, of: ({ state }) => state },
  async rules({ transaction, context, args: { close }, thing: { personId }, id }) {
    const isByOffice = context.identity.personId !== personId;
    return { isByOffice, state: stateAfter(isByOffice, close), sequence: await nextSequence(transaction, id) };
  },
  set: ({ decision: { state } }) => ({ state }),
  write: ({ transaction, checked: { text }, id, decision: { isByOffice, sequence } }) =>
    addMessage(transaction, { requestId: id, sequence, writtenBy: isByOffice ? 'OFFICE' : 'PERSON', text }),
  trail: ({ thing: { state: before }, decision: { state } }) => ({ before: { state: before }, after: { state } }),
  async letters({ transaction, context, args, checked: { text }, thing: question, decision: { isByOffice } }) {
    const { email, language } = question;
    if (!isByOffice || email === null) return;
    const facts = { question, text, isClosed: args.close, hubUrl: context.hubUrl };
    await writeTo(transaction, [{ address: email, languages: [language] }], 'HELP_REQUEST_ANSWERED', facts);
  },
});

function stateAfter(isByOffice: boolean, close: boolean): HelpRequestState {
  if (close) return 'CLOSED';
  return isByOffice ? 'ANSWERED' : 'OPEN';
}

async function nextSequence(transaction: Transaction, requestId: string): Promise<number> {
  const rows = await transaction.select<{ last: number | null }>(
    rawSql`SELECT MAX(sequence) AS last FROM help_message WHERE requestId = ?`,
    [requestId],
  );
  const next = Number(rows[0]?.last ?? 0) + 1;
  if (next <= MESSAGES_PER_REQUEST) return next;
  throw Refusal.full(
    null,
    'messagesOfQuestion',
    `This question has ${String(MESSAGES_PER_REQUEST)} messages, and no more are taken; ask a new one.`,
  );
}
