/** How many signatories a coordinator has today: from the maintained tally, or counted where that holds for no such day. */
import type { DatabaseFiles } from '../../data/database-files.ts';

export function signatoryCounts({ signatories }: DatabaseFiles): (coordinatorId: string, today: string) => number {
  const tally = signatories.prepare<[string, string, string], { total: number }>(
    'SELECT signatories AS total FROM coordinator_tally WHERE coordinatorId = ? AND validFrom <= ? AND validUntil >= ?',
  );
  const count = signatories.prepare<[string, string, string], { total: number }>(
    'SELECT COUNT(*) AS total FROM support_link WHERE coordinatorId = ? AND activeFrom <= ? AND activeUntil >= ?',
  );
  return (id, today) => (tally.get(id, today, today) ?? count.get(id, today, today))?.total ?? 0;
}
