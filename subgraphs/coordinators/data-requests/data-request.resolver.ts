/** A person's requests about their own data, with their steps and copies. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { DataRequest, DataRequestStep, type DataRequestRow } from './data-request.entity.ts';
import { archiveByDataRequestId, stepsByDataRequestId } from './data-request.loaders.ts';

const MAX_STEPS = 4;

@Resolver(() => DataRequest)
export class DataRequestResolver {
  @FieldResolver(() => [DataRequestStep], { description: 'One per subgraph.' })
  @CappedField(MAX_STEPS)
  async steps(@Root() { id }: DataRequestRow, @Ctx() context: RequestContext): Promise<DataRequestStep[]> {
    return (await stepsByDataRequestId(context).load(id)) ?? [];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Copy of the data as JSON, by subgraph and table, from completion of the request for 30 days; null otherwise, for erasure and restriction, and for everybody else. (oneself)',
  })
  archive(@Root() request: DataRequestRow, @Ctx() context: RequestContext): Promise<string | null> | null {
    if (request.state !== 'DONE' || !may(context, 'DataRequest.archive', request)) return null;
    return archiveByDataRequestId(context).load(request.id);
  }
}
