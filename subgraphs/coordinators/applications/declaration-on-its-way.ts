/** The declaration that goes with an application: sent to the authority, and not yet refused or in force. */
import type { Transaction } from '../../../platform/database/database.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import { newId } from '../../../covenant/ids.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Declaration } from '../declarations/declaration.entity.ts';

type OnItsWay = Pick<Declaration, 'id' | 'templateId' | 'language' | 'signedOn'>;

/** The one declaration of an application that is neither refused nor in force. */
export async function declarationOnItsWay(from: Reads, applicationId: string): Promise<OnItsWay> {
  const [declaration] = await from.select<OnItsWay>(
    rawSql`SELECT id, templateId, language, signedOn FROM declaration WHERE applicationId = ? AND state = 'SENT'`,
    [applicationId],
  );
  if (declaration) return declaration;
  throw new Error(`The application ${applicationId} has no declaration on its way.`);
}

export function addDeclaration(
  transaction: Transaction,
  applicationId: string,
  { templateId, language }: Pick<Declaration, 'templateId' | 'language'>,
): Promise<void> {
  return insertRows(transaction, rawSql`declaration`, [
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
