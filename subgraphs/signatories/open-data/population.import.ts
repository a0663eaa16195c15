/**
 * Keeps the total population of all signatories within a GraphQL Int. A row that would exceed it is refused, as whole pages of
 * figures would become null.
 */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isDecidedByPeople } from '../../../platform/database/decided-by-people.ts';
import type { KeyedRecord } from '../../../platform/import/read-records.ts';
import type { TableLoad } from '../../../platform/import/table-import.ts';
import { MAX_TOTAL_POPULATION, totalPopulation } from '../signatory/signatory-facts.rules.ts';
import type { SignatoryRecord } from '../signatory/signatory-record.ts';

type Batch = readonly KeyedRecord<SignatoryRecord>[];

interface StoredPopulations {
  readonly id: string;
  readonly populationAtAdhesion: number | null;
  readonly keptColumns: string | null;
}

export class TotalPopulation {
  private constructor(private total: number) {}

  static async of(transaction: Transaction): Promise<TotalPopulation> {
    return new TotalPopulation(await totalPopulation(transaction));
  }

  /** Returns the records that fit; reports the others. */
  async admit(transaction: Transaction, batch: Batch, { report }: TableLoad): Promise<Batch> {
    const stored = await knownPopulations(transaction, batch);
    return batch.filter(({ key, line, value }) => {
      const before = stored.get(key);
      if (isDecidedByPeople(before?.keptColumns ?? null, 'populationAtAdhesion')) return true;
      const population = Number(value.row['populationAtAdhesion'] ?? 0);
      const more = population - Number(before?.populationAtAdhesion ?? 0);
      const isAdmitted = more <= 0 || this.total + more <= MAX_TOTAL_POPULATION;
      if (isAdmitted) this.total += more;
      else {
        report.refuse(
          line,
          `population_at_adhesion is ${String(population)}, with which all signatories would have more than ${String(MAX_TOTAL_POPULATION)} people`,
        );
      }
      return isAdmitted;
    });
  }
}

async function knownPopulations(
  transaction: Transaction,
  batch: Batch,
): Promise<ReadonlyMap<string, StoredPopulations>> {
  const where = isOneOf(
    rawSql`id`,
    batch.map(({ key }) => key),
  );
  const rows = await transaction.select<StoredPopulations>(
    rawSql`SELECT id, populationAtAdhesion, keptColumns FROM signatory WHERE ${where.sql}`,
    where.parameters,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
