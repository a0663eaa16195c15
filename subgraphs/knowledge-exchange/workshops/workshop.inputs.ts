/** Filters of workshops and their SQL conditions. */
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { conditionOf, isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { PageArguments } from '../../../platform/graph/page.ts';
import { DateTimeScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { mustBeRegionCode, regionCodeOfCountry } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { mayReadGroup } from '../visibility/group-visibility.ts';
import { holdsOneOf } from '../publications/list-condition.ts';
import { isReachable } from '../publications/publication-conditions.ts';
import { isInAgenda } from './workshop.entity.ts';
import { WorkshopFormat, WorkshopMode, WorkshopState } from './workshop.enums.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';

@InputType('WorkshopFilter', { description: 'AND between fields, OR inside a list.' })
export class WorkshopFilter {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Starts at this moment or later; by default the start of today (UTC). A workshop without a known time starts at midnight UTC.',
  })
  from?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Starts before this moment.' })
  until?: string;

  @Field(() => [WorkshopFormat], { nullable: true, description: 'Has one of these formats.' })
  format?: WorkshopFormat[];

  @Field(() => [WorkshopMode], {
    nullable: true,
    description: 'Has one of these modes; a workshop of unknown mode does not match.',
  })
  mode?: WorkshopMode[];

  @Field(() => [WorkshopState], {
    nullable: true,
    description: 'Has one of these states; by default ANNOUNCED and HELD. Drafts never match.',
  })
  state?: WorkshopState[];

  @Field(() => [Topic], { nullable: true, description: 'About at least one of these topics.' })
  topics?: Topic[];

  @Field(() => ID, { nullable: true, description: 'In or about this unit or any unit below it.' })
  regionWithin?: string;

  @Field(() => [LanguageCodeScalar], { nullable: true, description: 'At least one of these languages is spoken.' })
  languages?: string[];

  @Field(() => [LanguageCodeScalar], {
    nullable: true,
    description: 'With interpretation into at least one of these languages.',
  })
  interpretation?: string[];

  @Field(() => ID, { nullable: true, description: 'Hosted by this coordinator.' })
  hostId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Prepared in this group; nothing matches if the reader may not see the group.',
  })
  discussionGroupId?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Changed in the hub at or after this time, for harvesters.',
  })
  updatedSince?: string;
}

@ArgsType()
export class AgendaArguments extends PageArguments {
  @Field(() => WorkshopFilter, { nullable: true, description: 'Filter; by default workshops from today (UTC) on.' })
  filter?: WorkshopFilter | null;
}

@ArgsType()
export class UpcomingArguments extends PageArguments {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: workshops that start today (UTC) or later, earliest first. False: workshops that started before, latest first. By default all, latest first.',
  })
  upcoming?: boolean | null;
}

/** Midnight UTC of a day. */
export function startOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

export function upcomingConditions(column: SqlText, upcoming: boolean | null | undefined, today: string): Condition[] {
  if (upcoming === null || upcoming === undefined) return [];
  return [{ sql: rawSql`${column} ${upcoming ? rawSql`>=` : rawSql`<`} ?`, parameters: [startOf(today)] }];
}

export function agendaConditions(filter: WorkshopFilter, context: RequestContext): Condition[] {
  const conditions: Condition[] = [
    ...(filter.state ? [isReachable(rawSql`w`), isOneOf(rawSql`w.state`, filter.state)] : [isInAgenda]),
    { sql: rawSql`w.sortStart >= ?`, parameters: [filter.from ?? startOf(context.today)] },
  ];
  if (filter.until !== undefined) conditions.push({ sql: rawSql`w.sortStart < ?`, parameters: [filter.until] });
  if (filter.format) conditions.push(isOneOf(rawSql`w.format`, filter.format));
  if (filter.mode) conditions.push(isOneOf(rawSql`w.mode`, filter.mode));
  if (filter.topics) conditions.push(holdsOneOf(rawSql`w.topics`, filter.topics));
  if (filter.languages) conditions.push(holdsOneOf(rawSql`w.languages`, filter.languages));
  if (filter.interpretation) {
    conditions.push(holdsOneOf(rawSql`w.interpretation`, filter.interpretation));
  }
  if (filter.updatedSince !== undefined) {
    conditions.push({ sql: rawSql`w.updatedAt >= ?`, parameters: [filter.updatedSince] });
  }
  return [...conditions, ...relatedConditions(filter, context)];
}

function relatedConditions(filter: WorkshopFilter, context: RequestContext): Condition[] {
  const conditions: Condition[] = [];
  if (filter.regionWithin !== undefined) {
    mustBeRegionCode(filter.regionWithin);
    conditions.push({
      sql: rawSql`EXISTS (SELECT 1 FROM workshop_region r WHERE r.workshopId = w.id AND r.regionCode = ?)`,
      parameters: [regionCodeOfCountry(filter.regionWithin)],
    });
  }
  if (filter.hostId !== undefined) {
    conditions.push({
      sql: rawSql`EXISTS (SELECT 1 FROM workshop_coordinator c WHERE c.workshopId = w.id AND c.coordinatorId = ? AND c.isHost = 1)`,
      parameters: [filter.hostId],
    });
  }
  if (filter.discussionGroupId !== undefined) {
    const group = conditionOf([
      { sql: rawSql`g.id = ?`, parameters: [filter.discussionGroupId] },
      mayReadGroup(context),
    ]);
    conditions.push({
      sql: rawSql`EXISTS (SELECT 1 FROM discussion_group g WHERE g.id = w.discussionGroupId AND ${group.sql})`,
      parameters: group.parameters,
    });
  }
  return conditions;
}
