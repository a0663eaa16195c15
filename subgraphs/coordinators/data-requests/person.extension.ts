/** The requests of a person about their own data. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person, type PersonRow } from '../people/person.ts';
import { DataRequest, type DataRequestRow } from './data-request.entity.ts';
import { dataRequestsByPersonId } from './data-request.loaders.ts';

const REQUESTS_PER_PERSON = 10;

@Resolver(() => Person)
export class PersonDataRequestsExtension {
  @FieldResolver(() => [DataRequest], {
    nullable: true,
    description: `The last ${String(REQUESTS_PER_PERSON)} requests about the person's own data, newest first; null if you may not see them. (oneself or Office)`,
  })
  @CappedField(REQUESTS_PER_PERSON)
  async dataRequests(@Root() { id }: PersonRow, @Ctx() context: RequestContext): Promise<DataRequestRow[] | null> {
    if (!may(context, 'Person.dataRequests', { personId: id })) return null;
    return ((await dataRequestsByPersonId(context).load(id)) ?? []).slice(0, REQUESTS_PER_PERSON);
  }
}
