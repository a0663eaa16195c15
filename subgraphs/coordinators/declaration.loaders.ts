/** Per-request batches of declarations and their templates. What is not yet signed is not public and never read here. */
import { isOneOf } from '../../platform/database/keyset-page.ts';
import { byKey, loader } from '../../platform/subgraph/loader.ts';
import { sql } from '../../platform/database/sql-text.ts';
import { DeclarationState, type Declaration, type DeclarationTemplate } from './declaration.entity.ts';

export type TemplateRow = DeclarationTemplate & { readonly __typename: 'DeclarationTemplate' };
export type DeclarationRow = Declaration & { readonly __typename: 'Declaration' };

export const TEMPLATE_COLUMNS =
  "'DeclarationTemplate' AS __typename, id, kind, version, sequence, validFrom, validUntil, commitmentCodes, reportAtLeastEveryMonths, yearlySurvey, isConfirmedWording";

const DECLARATION_COLUMNS =
  "'Declaration' AS __typename, id, coordinatorId, templateId, language, state, sentAt, councilApprovedOn, signedOn, signedByTitle";

const publicState = isOneOf('state', [DeclarationState.SIGNED, DeclarationState.SUPERSEDED]);

/** Declarations of one coordinator that are shown, newest first. */
export const DECLARATIONS_PER_COORDINATOR = 10;

export const templateById = loader<string, TemplateRow>(async ({ database }, ids) => {
  const where = isOneOf('id', ids);
  return byKey(
    await database.select<TemplateRow>(
      sql`SELECT ${TEMPLATE_COLUMNS} FROM declaration_template WHERE ${where.sql}`,
      where.parameters,
    ),
    ({ id }) => id,
  );
});

export const declarationById = loader<string, DeclarationRow>(async ({ database }, ids) => {
  const where = isOneOf('id', ids);
  return byKey(
    await database.select<DeclarationRow>(
      sql`SELECT ${DECLARATION_COLUMNS} FROM declaration WHERE ${where.sql} AND ${publicState.sql}`,
      [...where.parameters, ...publicState.parameters],
    ),
    ({ id }) => id,
  );
});

export const declarationsByCoordinatorId = loader<string, DeclarationRow[]>(async ({ database }, ids) => {
  const where = isOneOf('coordinatorId', ids);
  const rows = await database.select<DeclarationRow>(
    sql`SELECT ${DECLARATION_COLUMNS} FROM declaration WHERE ${where.sql} AND ${publicState.sql}
     ORDER BY coordinatorId, COALESCE(signedOn, '') DESC, id DESC`,
    [...where.parameters, ...publicState.parameters],
  );
  const found = new Map<string, DeclarationRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(row.coordinatorId)?.push(row);
  return found;
});
