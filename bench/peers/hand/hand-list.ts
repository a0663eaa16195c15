/** L without GraphQL: one statement for the coordinators, two prepared ones for each of them. */
import type { DatabaseFiles } from '../../data/database-files.ts';
import { signatoryCounts } from './signatory-counts.ts';

const ORDERS: Readonly<Record<string, string>> = {
  NAME: 'sortName ASC, id ASC',
  SIGNATORIES: 'sortSignatories DESC, id DESC',
  POPULATION_COVERED: 'sortPopulation DESC, id DESC',
};

export function handList(files: DatabaseFiles): (orderBy: string, today: string) => object {
  const statements = Object.entries(ORDERS).map(
    ([name, order]) =>
      [
        name,
        files.coordinators.prepare<[], { id: string }>(
          `SELECT id, slug, name, country, status FROM coordinator WHERE status = 'ACTIVE' ORDER BY ${order} LIMIT 50`,
        ),
      ] as const,
  );
  const byOrder = new Map(statements);
  const countOf = signatoryCounts(files);
  // The plus keeps SQLite on the index of the order, as in P.
  const signatoriesOf = files.signatories.prepare(
    `SELECT s.id, s.slug, s.name, s.country FROM support_link l JOIN signatory s ON s.id = l.signatoryId
     WHERE l.coordinatorId = ? AND +l.activeFrom <= ? AND l.activeUntil >= ?
     ORDER BY l.sortName, l.signatoryId LIMIT 3`,
  );

  return (orderBy, today) => ({
    nodes: byOrder
      .get(orderBy)
      ?.all()
      .map((coordinator) => ({
        ...coordinator,
        signatoryCount: countOf(coordinator.id, today),
        signatories: { nodes: signatoriesOf.all(coordinator.id, today, today) },
      })),
  });
}
