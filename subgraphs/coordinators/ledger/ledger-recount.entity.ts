/** The result of a recount of the ledger: the table and the GraphQL type. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';

@ObjectType('LedgerRecount', {
  description: 'The newest comparison of the ledger with all data of one owner. The recount corrects every difference.',
})
@Entity('ledger_recount')
export class LedgerRecount {
  /** Subgraph whose feed was read from the beginning. */
  @PrimaryColumn('varchar', { length: 40, name: 'source' })
  subgraph: SubgraphName;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  @PrimaryColumn('varchar', { length: 24, name: 'countedAt' })
  at: string;

  @Field(() => Int, { description: 'Number of compared entries.' })
  @Column('integer')
  compared: number;

  @Field(() => Int, { description: 'Number of missing, surplus or different entries; 0 is expected.' })
  @Column('integer')
  differences: number;
}
