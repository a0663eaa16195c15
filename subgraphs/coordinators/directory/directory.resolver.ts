/** The directory of coordinators: filtered and ordered by what is held or copied here. */
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { readPage } from '../../../platform/graph/keyset-page.ts';
import { withoutNulls } from '../../../platform/base/without-nulls.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { coordinatorConditions } from './coordinator-conditions.ts';
import { COORDINATOR_COLUMNS, type CoordinatorRow, CoordinatorConnection } from '../coordinator/coordinator.entity.ts';
import { CoordinatorFilter, CoordinatorOrder, coordinatorOrders } from './coordinator.inputs.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ArgsType()
class CoordinatorsArguments extends PageArguments {
  @Field(() => CoordinatorFilter, { nullable: true, description: 'Filter; by default all active coordinators.' })
  filter?: CoordinatorFilter | null;

  @Field(() => CoordinatorOrder, { defaultValue: CoordinatorOrder.NAME, description: 'Order of the list.' })
  orderBy: CoordinatorOrder;
}

@Resolver()
export class DirectoryResolver {
  @Query(() => CoordinatorConnection, {
    nullable: true,
    description:
      'Directory of coordinators; only active ones, unless the filter selects others. Null while coordinators cannot be reached. (public)',
  })
  @PagedField()
  coordinators(
    @Args(() => CoordinatorsArguments) { filter, orderBy, first, after }: CoordinatorsArguments,
    @Entries() requested: RequestedFields,
    @Ctx() { database, today }: RequestContext,
  ): Promise<Page<CoordinatorRow>> {
    const scope = withoutNulls(filter);
    const list = {
      name: 'Query.coordinators',
      columns: COORDINATOR_COLUMNS.for(requested),
      from: rawSql`coordinator c`,
      id: rawSql`c.id`,
      order: coordinatorOrders[orderBy],
      conditions: coordinatorConditions(scope, today),
      scope,
    };
    return readPage<CoordinatorRow>(database, list, { first, after, requested });
  }
}
