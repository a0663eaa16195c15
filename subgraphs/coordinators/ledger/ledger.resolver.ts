/** Whether the ledger can be trusted: what its newest recount found. */
import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { DataOwner, ownerOfSubgraph } from './data-owner.ts';
import { LedgerRecount } from './ledger-recount.entity.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('LedgerState', {
  description: 'The ledger: the copy of proofs and totals from which indicators, tallies and the directory are read.',
})
export class LedgerState {
  @Field(() => DateTimeScalar, {
    simple: true,
    description: 'The moment up to which it is complete; 1970 while an owner has never been heard.',
  })
  asOf: string;
}

const OWNERS = Object.keys(DataOwner).length;

@Resolver(() => LedgerState)
export class LedgerStateResolver {
  @Query(() => LedgerState, {
    nullable: true,
    description:
      'How complete the ledger is, and what its nightly recount found. Null while coordinators cannot be reached. (public)',
  })
  ledgerState(@Ctx() { projections }: RequestContext): LedgerState {
    return { asOf: projections.asOf() };
  }

  @FieldResolver(() => [LedgerRecount], {
    description: 'The newest recount per owner; an owner that was never recounted is left out.',
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
  @FieldResolver(() => DataOwner, { description: 'Owner whose words were compared.' })
  source(@Root() { subgraph }: LedgerRecount): DataOwner {
    return ownerOfSubgraph[subgraph];
  }
}
