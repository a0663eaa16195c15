/** Loads how much a coordinator covers on a day: from the stored tally if it is valid on that day, else counted. */
import { conditionOf, isOneOf } from '../../../platform/graph/keyset-page.ts';
import { loaderWith } from '../../../platform/graph/loader.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { coverageStatement, type Coverage } from './coverage.ts';
import { inForceOn } from './in-force.ts';

export const coverageByCoordinatorId = loaderWith<string, string, Coverage>(
  async ({ database }, coordinatorIds, day) => {
    const tallies = await database.select<Coverage & { coordinatorId: string }>(
      rawSql`SELECT coordinatorId, signatories, populationCovered FROM coordinator_tally
       WHERE coordinatorId IN (${placeholders(coordinatorIds.length)}) AND validFrom <= ? AND validUntil >= ?`,
      [...coordinatorIds, day, day],
    );
    const coverageById = new Map<string, Coverage>(tallies.map((tally) => [tally.coordinatorId, tally]));
    const others = coordinatorIds.filter((id) => !coverageById.has(id));
    if (others.length > 0) {
      const where = conditionOf([isOneOf(rawSql`l.coordinatorId`, others), inForceOn(day)]);
      const statement = coverageStatement(rawSql`l.coordinatorId`, where);
      const counted = await database.select<Coverage & { coverageKey: string }>(statement.sql, statement.parameters);
      for (const { coverageKey, signatories, populationCovered } of counted) {
        coverageById.set(coverageKey, {
          signatories: Number(signatories),
          populationCovered: Number(populationCovered),
        });
      }
    }
    return coverageById;
  },
);
