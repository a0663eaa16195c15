/** Fills and reads the copy of names. The owner of a body may say more of it; here is only what every list needs. */
import { batches } from '../../platform/base/batches.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { byKey, loader } from '../../platform/graph/loader.ts';
import type { ChangeEvent } from '../../platform/changes/change-feed.ts';
import type { Projection } from '../../platform/changes/projections.ts';
import { joinSql, placeholders, rawSql, type SqlText } from '../../platform/database/sql-text.ts';

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
export interface BodyFacts {
  readonly slug: string;
  readonly name: string;
  readonly country: string;
}

const COORDINATOR = 'COORDINATOR';
const SIGNATORY = 'SIGNATORY';

export const coordinatorNames: Projection = {
  source: 'coordinators',
  kinds: [COORDINATOR],
  apply: (transaction, events) => applyNames(transaction, 'Coordinator', events),
};

export const signatoryNames: Projection = {
  source: 'signatories',
  kinds: [SIGNATORY],
  apply: (transaction, events) => applyNames(transaction, 'Signatory', events),
};

const ROWS_PER_STATEMENT = 200;

async function applyNames(transaction: Transaction, type: BodyType, events: readonly ChangeEvent[]): Promise<void> {
  for (const chunk of batches(events, ROWS_PER_STATEMENT)) {
    await transaction.execute(
      rawSql`DELETE FROM covenant_body WHERE id IN (${placeholders(chunk.length)})`,
      chunk.map(({ entityId }) => entityId),
    );
    const present = chunk.filter(({ removed }) => !removed);
    if (present.length === 0) continue;
    await transaction.execute(
      rawSql`INSERT INTO covenant_body (id, type, slug, name, country) VALUES ${joinSql(
        present.map(() => rawSql`(?, ?, ?, ?, ?)`),
        ', ',
      )}`,
      present.flatMap(({ entityId, facts }) => {
        const { slug, name, country } = JSON.parse(facts) as BodyFacts;
        return [entityId, type, slug, name, country];
      }),
    );
  }
}

/** Coordinators and signatories by id, as far as this subgraph has heard of them. */
export const bodyById = loader<string, NamedBody>(async ({ database }, ids) =>
  byKey(
    await database.select<NamedBody>(
      rawSql`SELECT type AS __typename, id, slug, name, country FROM covenant_body WHERE id IN (${placeholders(ids.length)})`,
      [...ids],
    ),
    ({ id }) => id,
  ),
);
