/** Who supports whom, and when: a subgraph's copy of the confirmed links that signatories owns. */
import { batches } from '../../platform/base/batches.ts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../platform/graph/keyset-page.ts';
import { insertRows } from '../../platform/database/rows.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import type { Projection } from '../../platform/changes/projections.ts';

@Entity('supported_signatory')
@Index('supported_signatory_of', ['signatoryId', 'coordinatorId', 'activeFrom', 'activeUntil'])
export class SupportedSignatory {
  @PrimaryColumn('varchar', { length: 30 })
  linkId: string;

  @Column('varchar', { length: 30 })
  coordinatorId: string;

  @Column('varchar', { length: 30 })
  signatoryId: string;

  @Column('varchar', { length: 10 })
  activeFrom: string;

  @Column('varchar', { length: 10 })
  activeUntil: string;
}

type LinkFacts = Omit<SupportedSignatory, 'linkId'>;

const ROWS_PER_STATEMENT = 200;

export const supportedSignatories: Projection = {
  source: 'signatories',
  kinds: ['SUPPORT_LINK'],
  async apply(transaction, events) {
    const last = [...new Map(events.map((event) => [event.entityId, event])).values()];
    for (const chunk of batches(last, ROWS_PER_STATEMENT)) {
      const where = isOneOf(
        rawSql`linkId`,
        chunk.map(({ entityId }) => entityId),
      );
      await transaction.execute(rawSql`DELETE FROM supported_signatory WHERE ${where.sql}`, where.parameters);
      const rows = chunk
        .filter(({ removed }) => !removed)
        .map(({ entityId, facts }) => {
          const { coordinatorId, signatoryId, activeFrom, activeUntil } = JSON.parse(facts) as LinkFacts;
          return { linkId: entityId, coordinatorId, signatoryId, activeFrom, activeUntil };
        });
      await insertRows(transaction, rawSql`supported_signatory`, rows);
    }
  },
};
