/** The state of the ledger and the results of its newest recount. */
import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { DataOwner, ownerOfSubgraph } from './data-owner.ts';
import { LedgerRecount } from './ledger-recount.entity.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('LedgerState', {
  description: 'The ledger: the copy of proofs and totals that supplies indicators, tallies and the directory.',
})
export class LedgerState {
  @Field(() => DateTimeScalar, {
    description: 'Time up to which it is complete; 1970 until the hub has read every owner once.',
  })
  asOf: string;
}

const OWNERS = Object.keys(DataOwner).length;

@Resolver(() => LedgerState)
export class LedgerStateResolver {
  @Query(() => LedgerState, {
    nullable: true,
    description:
      'Completeness of the ledger and results of its nightly recount. Null while coordinators cannot be reached. (public)',
  })
  ledgerState(@Ctx() { projections }: RequestContext): LedgerState {
    return { asOf: projections.asOf() };
  }

  @FieldResolver(() => [LedgerRecount], {
    description: 'The newest recount of each owner that was recounted.',
  })
  @CappedField(OWNERS)
  recounts(@Ctx() { database }: RequestContext): Promise<LedgerRecount[]> {
    return database.select<LedgerRecount>(
      rawSql`SELECT r.source AS subgraph, r.countedAt AS "at", r.compared, r.differences FROM ledger_recount r
       WHERE r.countedAt = (SELECT MAX(n.countedAt) FROM ledger_recount n WHERE n.source = r.source) ORDER BY r.source`,
    );
  }
}

@Resolver(() => LedgerRecount)
export class LedgerRecountResolver {
  @FieldResolver(() => DataOwner, { description: 'Owner whose data was compared.' })
  source(@Root() { subgraph }: LedgerRecount): DataOwner {
    return ownerOfSubgraph[subgraph];
  }
}
