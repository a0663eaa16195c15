/** Who supports whom, and when: a subgraph's copy of the confirmed links that signatories owns. */
import { rawSql } from '../../platform/database/sql-text.ts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

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

export const supportedSignatories = {
  source: 'signatories',
  kind: 'SUPPORT_LINK',
  table: rawSql`supported_signatory`,
  key: rawSql`linkId`,
  columnsOf: ({ coordinatorId, signatoryId, activeFrom, activeUntil }: LinkFacts) => ({
    coordinatorId,
    signatoryId,
    activeFrom,
    activeUntil,
  }),
} as const;
