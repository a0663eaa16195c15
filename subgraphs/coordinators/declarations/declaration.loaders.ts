/** Per-request batches of declarations and their templates. A declaration that was never in force is not public. */
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { may } from '../../../covenant/rights/may.ts';
import { byId, byKey, loader, listsByKey } from '../../../platform/graph/loader.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { DeclarationState, DeclarationTemplate, type Declaration } from './declaration.entity.ts';

export type TemplateRow = DeclarationTemplate & { readonly __typename: 'DeclarationTemplate' };
export type DeclarationRow = Declaration & {
  readonly __typename: 'Declaration';
  /** The person who applied with it. */
  readonly applicantId: string | null;
};

export const TEMPLATE_COLUMNS = wholeRow(DeclarationTemplate, 'declaration_template');

const DECLARATION_COLUMNS = rawSql`'Declaration' AS __typename, d.id, d.coordinatorId, d.applicationId, d.documentId, d.templateId, d.language, d.state, d.sentAt, d.councilApprovedOn, d.signedOn, d.signedByTitle, a.applicantId`;
const DECLARATIONS = rawSql`declaration d LEFT JOIN coordinator_application a ON a.id = d.applicationId`;

const PUBLIC_STATES: readonly DeclarationState[] = [DeclarationState.SIGNED, DeclarationState.SUPERSEDED];
const publicState = isOneOf(rawSql`d.state`, PUBLIC_STATES);

/** Public declarations of one coordinator, newest first. */
export const DECLARATIONS_PER_COORDINATOR = 10;

export const templateById = loader<string, TemplateRow>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`id`, ids);
  return byId(
    await database.select<TemplateRow>(
      rawSql`SELECT ${TEMPLATE_COLUMNS} FROM declaration_template WHERE ${where.sql}`,
      where.parameters,
    ),
  );
});

export const declarationById = loader<string, DeclarationRow>(async (context, ids) => {
  const where = isOneOf(rawSql`d.id`, ids);
  const rows = await context.database.select<DeclarationRow>(
    rawSql`SELECT ${DECLARATION_COLUMNS} FROM ${DECLARATIONS} WHERE ${where.sql}`,
    where.parameters,
  );
  const seen = rows.filter((row) => PUBLIC_STATES.includes(row.state) || may(context, 'Declaration.document', row));
  return byId(seen);
});

/** The declaration that was not refused. Everybody who can see the application can see it. */
export const declarationByApplicationId = loader<string, DeclarationRow>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`d.applicationId`, ids);
  const rows = await database.select<DeclarationRow>(
    rawSql`SELECT ${DECLARATION_COLUMNS} FROM ${DECLARATIONS} WHERE ${where.sql} AND d.state <> 'REFUSED'`,
    where.parameters,
  );
  return byKey(rows, ({ applicationId }) => applicationId ?? '');
});

export const declarationsByCoordinatorId = loader<string, DeclarationRow[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`d.coordinatorId`, ids);
  const rows = await database.select<DeclarationRow>(
    rawSql`SELECT ${DECLARATION_COLUMNS} FROM ${DECLARATIONS} WHERE ${where.sql} AND ${publicState.sql}
     ORDER BY d.coordinatorId, COALESCE(d.signedOn, '') DESC, d.id DESC`,
    [...where.parameters, ...publicState.parameters],
  );
  return listsByKey(ids, rows, ({ coordinatorId }) => coordinatorId);
});
