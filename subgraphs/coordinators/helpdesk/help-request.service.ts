/** Asking the helpdesk and answering. A question is between whoever asked and the Office. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { newId } from '../../../covenant/ids.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { writeLetter } from '../../../platform/letters/letters.ts';
import { mailboxMustHaveRoom } from '../../../platform/acts/mailbox-limit.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { createOnce } from '../../../platform/acts/idempotency.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeRevision, revise } from '../../../platform/acts/revision.ts';
import { may, mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { HELP_REQUEST_COLUMNS, HELP_REQUEST_TABLES, type HelpRequestRow } from './help-request.entity.ts';
import type { QuestionArguments, ReplyArguments } from './help-request.inputs.ts';
import { helpRequestLetters } from './help-request.letters.ts';
import { MESSAGES_PER_REQUEST } from './help-request.loaders.ts';
import { helpRequestSteps, type HelpRequestState } from './help-request.steps.ts';

const MAX_SUBJECT = 200;
const MAX_TEXT = 10_000;

export function askHelpdesk(context: RequestContext, given: QuestionArguments): Promise<string> {
  mustBeAllowed(context, 'askHelpdesk');
  const checks = new Checks();
  const subject = checks.line(['subject'], given.subject, MAX_SUBJECT);
  const text = checks.prose(['text'], given.text, MAX_TEXT);
  checks.mustHold();
  const { idempotencyKey, ...rest } = given;
  const creation = { act: 'askHelpdesk', idempotencyKey, given: rest, id: newId('HelpRequest') } as const;
  return createOnce(context, creation, async (transaction, id) => {
    const coordinatorId = given.coordinatorId ?? null;
    await mustBeCoordinator(transaction, coordinatorId);
    const now = new Date().toISOString();
    const { email } = given;
    await mailboxMustHaveRoom(transaction, { recipient: email, kind: 'HELP_REQUEST_RECEIVED', path: ['email'] });
    await insertRows(transaction, 'help_request', [
      {
        id,
        subject,
        state: 'OPEN',
        language: given.language,
        coordinatorId,
        askedById: context.identity.personId,
        email,
        createdAt: now,
        revision: 1,
        updatedAt: now,
      },
    ]);
    await addMessage(transaction, { requestId: id, sequence: 1, writtenBy: 'PERSON', text });
    await recordAct(transaction, context, {
      act: 'askHelpdesk',
      subjectId: id,
      onBehalfOfId: bodyActedFor(context, coordinatorId),
      after: { state: 'OPEN' },
    });
    await writeLetter(transaction, helpRequestLetters.received({ id }, email, context.hubUrl));
  });
}

export function replyToHelpRequest(context: RequestContext, given: ReplyArguments): Promise<string> {
  const checks = new Checks();
  const text = checks.prose(['text'], given.text, MAX_TEXT);
  checks.mustHold();
  return context.database.write(async (transaction) => {
    const request = await mustBeFound(transaction, context, given.id);
    mustBeAllowed(context, 'replyToHelpRequest', request);
    mustBeRevision(request, given.expectedRevision);
    helpRequestSteps.mustAllow('replyToHelpRequest', request.state);
    const isByOffice = context.identity.personId !== request.personId;
    const state = stateAfter(isByOffice, given.close);
    await revise(transaction, 'help_request', request, { expectedRevision: given.expectedRevision, set: { state } });
    const sequence = await nextSequence(transaction, request.id);
    await addMessage(transaction, {
      requestId: request.id,
      sequence,
      writtenBy: isByOffice ? 'OFFICE' : 'PERSON',
      text,
    });
    await recordAct(transaction, context, {
      act: 'replyToHelpRequest',
      subjectId: request.id,
      before: { state: request.state },
      after: { state },
    });
    if (isByOffice && request.email !== null) {
      const answer = { recipient: request.email, text, isClosed: given.close };
      await writeLetter(transaction, helpRequestLetters.answered(request, answer, context.hubUrl));
    }
    return request.id;
  });
}

function stateAfter(isByOffice: boolean, close: boolean): HelpRequestState {
  if (close) return 'CLOSED';
  return isByOffice ? 'ANSWERED' : 'OPEN';
}

/** Somebody else's question is not there for whoever asks. */
async function mustBeFound(transaction: Transaction, context: RequestContext, id: string): Promise<HelpRequestRow> {
  const rows = await transaction.select<HelpRequestRow>(
    `SELECT ${HELP_REQUEST_COLUMNS} FROM ${HELP_REQUEST_TABLES} WHERE h.id = ?`,
    [id],
  );
  const request = rows[0];
  if (request && may(context, 'replyToHelpRequest', request)) return request;
  throw Refusal.notFound(['id'], 'No question has this id, or you may not see it.');
}

async function mustBeCoordinator(transaction: Transaction, id: string | null): Promise<void> {
  if (id === null) return;
  const rows = await transaction.select('SELECT id FROM coordinator WHERE id = ?', [id]);
  if (rows.length === 0) throw Refusal.notFound(['coordinatorId'], 'No coordinator has this id.');
}

/** A coordinator somebody names is written down as acted for only where the person may act for it. */
function bodyActedFor({ identity }: RequestContext, coordinatorId: string | null): string | null {
  return identity.memberships.some(({ bodyId }) => bodyId === coordinatorId) ? coordinatorId : null;
}

async function nextSequence(transaction: Transaction, requestId: string): Promise<number> {
  const rows = await transaction.select<{ last: number | null }>(
    'SELECT MAX(sequence) AS last FROM help_message WHERE requestId = ?',
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

interface Message {
  readonly requestId: string;
  readonly sequence: number;
  readonly writtenBy: 'PERSON' | 'OFFICE';
  readonly text: string;
}

async function addMessage(transaction: Transaction, message: Message): Promise<void> {
  await insertRows(transaction, 'help_message', [
    { id: newId('HelpMessage'), at: new Date().toISOString(), ...message },
  ]);
}
