/** A person's requests about their own data, and what comes of them. */
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import { answered, payloadOf, type Refused } from '../../../platform/acts/payload.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person, type PersonRow } from '../people/person.ts';
import { DataRequest, DataRequestKind, DataRequestStep, type DataRequestRow } from './data-request.entity.ts';
import {
  archiveByDataRequestId,
  dataRequestById,
  dataRequestsByPersonId,
  stepsByDataRequestId,
} from './data-request.loaders.ts';
import { liftRestriction, requestMyData } from './data-request.service.ts';

const DataRequestPayload = payloadOf('DataRequestPayload', 'Answer about a request for personal data.', {
  dataRequest: { type: () => DataRequest, description: 'The request as it is now.' },
});
type DataRequestAnswer = { readonly dataRequest: DataRequestRow | null } | Refused;

const REQUESTS_PER_PERSON = 10;
const MAX_STEPS = 4;

@ArgsType()
class DataRequestArguments {
  @Field(() => String, { description: 'Sent again with the same key, nothing new is made.' })
  idempotencyKey: string;

  @Field(() => DataRequestKind, { description: 'Right used.' })
  kind: DataRequestKind;

  @Field(() => String, {
    description:
      'The own e-mail address, as a sign that it is meant; the name of the kind for an account without an address.',
  })
  confirm: string;
}

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
      'The copy as JSON, by subgraph and table; null until the request is done, 30 days later, for erasure and restriction, and for everybody else. (oneself)',
  })
  archive(@Root() request: DataRequestRow, @Ctx() context: RequestContext): Promise<string | null> | null {
    if (request.state !== 'DONE' || !may(context, 'DataRequest.archive', request)) return null;
    return archiveByDataRequestId(context).load(request.id);
  }

  @Mutation(() => DataRequestPayload, {
    description:
      'Access, portability, erasure or restriction of the own data. Erasure is at once and for good. One request of a kind at a time. (oneself)',
  })
  requestMyData(
    @Args(() => DataRequestArguments) given: DataRequestArguments,
    @Ctx() context: RequestContext,
  ): Promise<DataRequestAnswer> {
    return answered(context, async () => requestAnswer(context, await requestMyData(context, given)));
  }

  @Mutation(() => DataRequestPayload, {
    description: 'Ends a restriction: memberships that have not ended give their rights again. (oneself)',
  })
  liftRestriction(
    @Arg('id', () => ID, { description: 'The request for restriction.' }) id: string,
    @Arg('expectedRevision', () => Int, { description: 'Its revision as it was last read.' }) expectedRevision: number,
    @Ctx() context: RequestContext,
  ): Promise<DataRequestAnswer> {
    return answered(context, async () =>
      requestAnswer(context, await liftRestriction(context, { id, expectedRevision })),
    );
  }
}

@Resolver(() => Person)
export class PersonDataRequestsResolver {
  @FieldResolver(() => [DataRequest], {
    nullable: true,
    description: `Requests about the own data, newest first, the last ${String(REQUESTS_PER_PERSON)}; null for whoever may not see them. (oneself or Office)`,
  })
  @CappedField(REQUESTS_PER_PERSON)
  async dataRequests(@Root() { id }: PersonRow, @Ctx() context: RequestContext): Promise<DataRequestRow[] | null> {
    if (!may(context, 'Person.dataRequests', { personId: id })) return null;
    return ((await dataRequestsByPersonId(context).load(id)) ?? []).slice(0, REQUESTS_PER_PERSON);
  }
}

async function requestAnswer(
  context: RequestContext,
  id: string,
): Promise<{ readonly dataRequest: DataRequestRow | null }> {
  return { dataRequest: await dataRequestById(context).load(id) };
}
