/** Fills and reads the copy of names: what every list shows of a body. Its owner has the other fields. */
import { byId, loader } from '../../platform/graph/loader.ts';
import type { Projection } from '../../platform/changes/projections.ts';
import { projectionOf } from '../../platform/changes/row-copy.ts';
import { type SqlText, placeholders, rawSql } from '../../platform/database/sql-text.ts';

export type BodyType = 'Coordinator' | 'Signatory';

/** The type of a body in the columns of a list that shows bodies. */
export const typeColumns: Readonly<Record<BodyType, SqlText>> = {
  Coordinator: rawSql`'Coordinator' AS __typename`,
  Signatory: rawSql`'Signatory' AS __typename`,
};

export interface NamedBody {
  readonly __typename: BodyType;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly country: string;
}

/** What the owners publish of a body. */
export type BodyFacts = {
  readonly slug: string;
  readonly name: string;
  readonly country: string;
};

export const coordinatorNames = namesOf('coordinators', 'COORDINATOR', 'Coordinator');
export const signatoryNames = namesOf('signatories', 'SIGNATORY', 'Signatory');

function namesOf(source: string, kind: string, type: BodyType): Projection {
  return projectionOf({
    source,
    kind,
    table: rawSql`covenant_body`,
    key: rawSql`id`,
    columnsOf: ({ slug, name, country }: BodyFacts) => ({ type, slug, name, country }),
  });
}

/** Coordinators and signatories by id, if their names have arrived in this subgraph. */
export const bodyById = loader<string, NamedBody>(async ({ database }, ids) =>
  byId(
    await database.select<NamedBody>(
      rawSql`SELECT type AS __typename, id, slug, name, country FROM covenant_body WHERE id IN (${placeholders(ids.length)})`,
      [...ids],
    ),
  ),
);
