/** The statement of commitment on its way: sent to the authority, back with a signature, or refused and sent again. */
import { FIRST_DAY } from '../../../covenant/first-day.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { newId } from '../../../covenant/ids.ts';
import { arrivalOf, takeDocument } from '../../../platform/uploads/uploads.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { writeLetter } from '../../../platform/letters/letters.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { revise } from '../../../platform/acts/revision.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { Declaration } from '../declarations/declaration.entity.ts';
import { STATEMENT_TYPES } from '../documents/upload-subject.ts';
import type { ApplicationRow } from './application.entity.ts';
import { applicationLetters } from './application.letters.ts';
import { change, MAX_REASON, takeStep } from './application.service.ts';
import type { RefusalArguments, SignedStatementArguments, StatementArguments } from './statement.inputs.ts';

export function sendStatement(context: RequestContext, given: StatementArguments): Promise<string> {
  return change(context, 'sendStatement', given, async (transaction, application) => {
    await mustBeTextOfToday(transaction, application, given.templateId);
    await revise(transaction, 'coordinator_application', application, {
      expectedRevision: given.expectedRevision,
      set: { state: 'STATEMENT_SENT' },
    });
    await addDeclaration(transaction, application.id, given);
    await takeStep(transaction, context, { application, act: 'sendStatement', state: 'STATEMENT_SENT' });
    await writeLetter(transaction, applicationLetters.statementSent(application, context.hubUrl));
  });
}

const MAX_TITLE = 200;

export async function returnSignedStatement(context: RequestContext, given: SignedStatementArguments): Promise<string> {
  const checks = new Checks();
  const signedByTitle = checks.line(['signedByTitle'], given.signedByTitle, MAX_TITLE);
  const signedOn = checks.day(['signedOn'], given.signedOn, { from: FIRST_DAY, until: context.today });
  const councilApprovedOn = given.councilApprovedOn ?? null;
  if (councilApprovedOn !== null) {
    checks.day(['councilApprovedOn'], councilApprovedOn, { from: FIRST_DAY, until: earlier(signedOn, context.today) });
  }
  checks.mustHold();
  const arrival = await arrivalOf(context, given.documentId, {
    subjectId: given.applicationId,
    accepted: STATEMENT_TYPES,
  });
  return change(context, 'returnSignedStatement', given, async (transaction, application) => {
    await takeDocument(transaction, arrival, ['documentId']);
    await revise(transaction, 'coordinator_application', application, {
      expectedRevision: given.expectedRevision,
      set: { state: 'STATEMENT_SIGNED' },
    });
    await transaction.execute(
      `UPDATE declaration SET documentId = ?, councilApprovedOn = ?, signedOn = ?, signedByTitle = ?
       WHERE applicationId = ? AND state = 'SENT'`,
      [given.documentId, councilApprovedOn, signedOn, signedByTitle, application.id],
    );
    await takeStep(transaction, context, { application, act: 'returnSignedStatement', state: 'STATEMENT_SIGNED' });
  });
}

export function refuseStatement(context: RequestContext, given: RefusalArguments): Promise<string> {
  const checks = new Checks();
  const reason = checks.prose(['reason'], given.reason, MAX_REASON);
  checks.mustHold();
  return change(context, 'refuseStatement', given, async (transaction, application) => {
    const refused = await declarationOnItsWay(transaction, application.id);
    await revise(transaction, 'coordinator_application', application, {
      expectedRevision: given.expectedRevision,
      set: { state: 'STATEMENT_SENT' },
    });
    await transaction.execute("UPDATE declaration SET state = 'REFUSED' WHERE id = ?", [refused.id]);
    await addDeclaration(transaction, application.id, refused);
    await takeStep(transaction, context, { application, act: 'refuseStatement', state: 'STATEMENT_SENT', reason });
    await writeLetter(transaction, applicationLetters.statementRefused(application, reason, context.hubUrl));
  });
}

/** The one declaration of an application that is neither refused nor in force. */
export async function declarationOnItsWay(
  transaction: Transaction,
  applicationId: string,
): Promise<Pick<Declaration, 'id' | 'templateId' | 'language' | 'signedOn'>> {
  const rows = await transaction.select<Pick<Declaration, 'id' | 'templateId' | 'language' | 'signedOn'>>(
    "SELECT id, templateId, language, signedOn FROM declaration WHERE applicationId = ? AND state = 'SENT'",
    [applicationId],
  );
  if (rows[0]) return rows[0];
  throw new Error(`The application ${applicationId} has no declaration on its way.`);
}

async function addDeclaration(
  transaction: Transaction,
  applicationId: string,
  { templateId, language }: Pick<Declaration, 'templateId' | 'language'>,
): Promise<void> {
  await insertRows(transaction, 'declaration', [
    {
      id: newId('Declaration'),
      applicationId,
      coordinatorId: null,
      documentId: null,
      templateId,
      language,
      state: 'SENT',
      sentAt: new Date().toISOString(),
      councilApprovedOn: null,
      signedOn: null,
      signedByTitle: null,
    },
  ]);
}

async function mustBeTextOfToday(
  transaction: Transaction,
  { kind }: Pick<ApplicationRow, 'kind'>,
  templateId: string,
): Promise<void> {
  const rows = await transaction.select<{ id: string; version: string }>(
    'SELECT id, version FROM declaration_template WHERE kind = ? ORDER BY sequence DESC LIMIT 1',
    [kind],
  );
  const today = rows[0];
  if (!today) throw new Error(`No text of a declaration is known for ${kind}.`);
  if (today.id === templateId) return;
  throw Refusal.invalid(
    ['templateId'],
    'textOfToday',
    `A ${kind} coordinator signs the text of version ${today.version} today.`,
    [today.id],
  );
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
