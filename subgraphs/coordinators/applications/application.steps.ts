/**
 * Joining in five steps: the table for the acts, the queue of the Office and the diagram of a coordinator's life,
 * and the list of steps that an application has taken.
 */
import { enumType } from '../../../platform/base/enum-type.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';

export const ApplicationState = enumType('ApplicationState', 'State of an application to be a coordinator.', {
  REGISTERED: 'The Office has the registration form.',
  ELIGIBLE: 'The Office has confirmed that the authority may become a coordinator.',
  REJECTED: 'The Office has found the authority not eligible; it may register again.',
  STATEMENT_SENT: 'The authority has the statement, for its council to approve and sign.',
  STATEMENT_SIGNED: 'The Office has the signed statement.',
  PROFILE_PUBLISHED: 'The authority is a coordinator.',
  WITHDRAWN: 'The applicant has withdrawn.',
});
export type ApplicationState = keyof typeof ApplicationState;

export const applicationSteps = new StateMachine<ApplicationState, Act>([
  { act: 'decideEligibility', from: ['REGISTERED'], to: 'ELIGIBLE', when: 'eligible' },
  { act: 'decideEligibility', from: ['REGISTERED'], to: 'REJECTED', when: 'not eligible' },
  { act: 'sendStatement', from: ['ELIGIBLE'], to: 'STATEMENT_SENT' },
  { act: 'returnSignedStatement', from: ['STATEMENT_SENT'], to: 'STATEMENT_SIGNED' },
  { act: 'refuseStatement', from: ['STATEMENT_SIGNED'], to: 'STATEMENT_SENT' },
  { act: 'publishProfile', from: ['STATEMENT_SIGNED'], to: 'PROFILE_PUBLISHED' },
  {
    act: 'withdrawApplication',
    from: ['REGISTERED', 'ELIGIBLE', 'STATEMENT_SENT', 'STATEMENT_SIGNED'],
    to: 'WITHDRAWN',
  },
]);

/** An act that takes a step of the application with this id. */
interface Taking {
  readonly transaction: Transaction;
  readonly context: RequestContext;
  readonly id: string;
}

export async function insertStep(
  { transaction, context, id }: Taking,
  { state, reason = null }: { readonly state: ApplicationState; readonly reason?: string | null },
): Promise<void> {
  await insertRows(transaction, rawSql`application_step`, [
    {
      applicationId: id,
      sequence: await nextSequence(transaction, rawSql`application_step`, id),
      state,
      at: new Date().toISOString(),
      takenBy: may(context, 'noteOnApplication') ? 'OFFICE' : 'PERSON',
      reason,
    },
  ]);
}

/** Number of the next row of an application, in a table that counts its rows from 1. */
export async function nextSequence(from: Reads, table: SqlText, applicationId: string): Promise<number> {
  const rows = await from.select<{ last: number | null }>(
    rawSql`SELECT MAX(sequence) AS last FROM ${table} WHERE applicationId = ?`,
    [applicationId],
  );
  return Number(rows[0]?.last ?? 0) + 1;
}
