/** How many signatories a coordinator has today: from the maintained tally, or counted where that holds for no such day. */
import type { DatabaseFiles } from '../../data/database-files.ts';

export function signatoryCounts({ signatories }: DatabaseFiles): (coordinatorId: string, today: string) => number {
  const tally = signatories
    .prepare<[string, string, string], number>(
      'SELECT signatories FROM coordinator_tally WHERE coordinatorId = ? AND validFrom <= ? AND validUntil >= ?',
    )
    .pluck();
  const count = signatories
    .prepare<[string, string, string], number>(
      'SELECT COUNT(*) FROM support_link WHERE coordinatorId = ? AND activeFrom <= ? AND activeUntil >= ?',
    )
    .pluck();
  return (id, today) => tally.get(id, today, today) ?? count.get(id, today, today) ?? 0;
}
