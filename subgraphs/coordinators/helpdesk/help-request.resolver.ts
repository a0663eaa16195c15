/** The helpdesk: own questions, the queue of the Office, and the fields of a question. */
import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { isOneOf, readPage, whenGiven, type Condition } from '../../../platform/graph/keyset-page.ts';
import { connectionOf, CappedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { isOfOffice } from '../../../covenant/rights/may.ts';
import { mustMayRead } from '../../../covenant/rights/must-may-read.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { coordinatorById } from '../coordinator/coordinator.loaders.ts';
import { Person, personById, type PersonRow } from '../people/person.ts';
import {
  HELP_REQUEST_COLUMNS,
  HELP_REQUEST_TABLES,
  HelpMessage,
  HelpRequest,
  type HelpRequestRow,
} from './help-request.entity.ts';
import { MESSAGES_PER_REQUEST, messagesByHelpRequestId } from './help-request.loaders.ts';
import { HelpRequestState } from './help-request.steps.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

const HelpRequestConnection = connectionOf(() => HelpRequest, {
  name: 'HelpRequest',
  plural: 'questions to the helpdesk',
});

@ArgsType()
class HelpRequestsArguments extends PageArguments {
  @Field(() => [HelpRequestState], { nullable: true, description: 'Only in these states.' })
  state?: HelpRequestState[] | null;
}

@Resolver(() => HelpRequest)
export class HelpRequestResolver {
  @Query(() => HelpRequestConnection, {
    nullable: true,
    description:
      'Your own questions, or all questions for the Office, oldest first; an error if you are not signed in. (signed in)',
  })
  @PagedField()
  helpRequests(
    @Args(() => HelpRequestsArguments) { state, first, after }: HelpRequestsArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<HelpRequestRow>> {
    mustMayRead(context, 'Query.helpRequests');
    const list = {
      name: 'Query.helpRequests',
      columns: HELP_REQUEST_COLUMNS,
      from: HELP_REQUEST_TABLES,
      id: rawSql`h.id`,
      order: { by: rawSql`h.createdAt`, direction: 'ASC' as const },
      conditions: [...whenGiven(state, (states) => isOneOf(rawSql`h.state`, states)), ...ownOnly(context)],
      scope: { state: state ?? null },
    };
    return readPage<HelpRequestRow>(context.database, list, { first, after, requested });
  }

  @FieldResolver(() => Coordinator, {
    nullable: true,
    description: 'Coordinator it is asked for, as whoever asked says; null where none was named.',
  })
  coordinator(
    @Root() { coordinatorId }: HelpRequestRow,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorRow | null> | null {
    return coordinatorId === null ? null : coordinatorById(context).load(coordinatorId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Author; null if the author had no account.' })
  askedBy(@Root() { askedById }: HelpRequestRow, @Ctx() context: RequestContext): Promise<PersonRow | null> | null {
    return askedById === null ? null : personById(context).load(askedById);
  }

  @FieldResolver(() => [HelpMessage], {
    description: `The question and its answers, oldest first, at most ${String(MESSAGES_PER_REQUEST)}.`,
  })
  @CappedField(MESSAGES_PER_REQUEST)
  async messages(@Root() { id }: HelpRequestRow, @Ctx() context: RequestContext): Promise<HelpMessage[]> {
    return (await messagesByHelpRequestId(context).load(id)) ?? [];
  }
}

/** The Office sees all questions, a person those asked under their sign-in or from their mailbox. */
function ownOnly(context: RequestContext): Condition[] {
  const { personId } = context.identity;
  if (isOfOffice(context)) return [];
  return [{ sql: rawSql`h.askedById = ? OR p.id = ?`, parameters: [personId, personId] }];
}
