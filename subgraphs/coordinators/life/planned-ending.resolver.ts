/** Planned endings: the queue of the Office, and fields that are more than a column. */
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../platform/graph/keyset-page.ts';
import { Languages, LocalizedText, localisedOrNull } from '../../../platform/graph/localized-text.ts';
import { connectionOf, PagedField, type Page } from '../../../platform/graph/page.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { may } from '../../../covenant/rights/may.ts';
import { mustMayRead } from '../../../covenant/rights/must-may-read.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { coordinatorById } from '../coordinator/coordinator.loaders.ts';
import { Person, personById, type PersonRow } from '../people/person.ts';
import { PlannedEndingsArguments } from './life.inputs.ts';
import { PLANNED_ENDING_COLUMNS, PlannedEnding, type PlannedEndingRow } from './planned-ending.entity.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

const PlannedEndingConnection = connectionOf(() => PlannedEnding, {
  name: 'PlannedEnding',
  plural: 'planned endings',
});

@Resolver(() => PlannedEnding)
export class PlannedEndingResolver {
  @Query(() => PlannedEndingConnection, {
    nullable: true,
    description: 'Queue of endings, by effective day; an error if you may not see it. (Office)',
  })
  @PagedField()
  plannedEndings(
    @Args(() => PlannedEndingsArguments) { stage, first, after }: PlannedEndingsArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<PlannedEndingRow>> {
    mustMayRead(context, 'Query.plannedEndings');
    const list = {
      name: 'Query.plannedEndings',
      columns: PLANNED_ENDING_COLUMNS,
      from: rawSql`planned_ending`,
      id: rawSql`coordinatorId`,
      order: { by: rawSql`endsOn`, direction: 'ASC' as const },
      conditions: [{ sql: rawSql`stage = ?`, parameters: [stage] }],
      scope: stage,
    };
    return readPage<PlannedEndingRow>(context.database, list, { first, after, requested });
  }

  @FieldResolver(() => Coordinator, { description: 'Coordinator whose participation ends.' })
  coordinator(
    @Root() { coordinatorId }: PlannedEndingRow,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorRow | null> {
    return coordinatorById(context).load(coordinatorId);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: 'Reason; null for a withdrawal without a reason.',
  })
  reason(
    @Root() { reason }: PlannedEndingRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, reason, languages);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The second decider, who must confirm it; null for a withdrawal, or if you may not see it. (Office)',
  })
  secondDecider(
    @Root() { secondDeciderId }: PlannedEndingRow,
    @Ctx() context: RequestContext,
  ): Promise<PersonRow | null> | null {
    if (secondDeciderId === null || !may(context, 'PlannedEnding.secondDecider')) return null;
    return personById(context).load(secondDeciderId);
  }
}
