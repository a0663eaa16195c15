/** Filter of groups, and its SQL condition. */
import { Field, ID, InputType } from 'type-graphql';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { FOUND_AS_WRITTEN, hasWords } from '../../../platform/graph/found-by.ts';
import { LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { mustBeRegionCode, regionCodeOfCountry } from '../../../covenant/regions/regions.ts';
import { holdsOneOf } from '../publications/list-condition.ts';
import { GroupScope, GroupState } from './discussion-group.enums.ts';
import { inForce } from '../visibility/group-visibility.ts';

@InputType('GroupFilter', { description: 'AND between fields, OR inside a list.' })
export class GroupFilter {
  @Field(() => String, {
    nullable: true,
    description: `All of these words in name or purpose, in any language. ${FOUND_AS_WRITTEN}`,
  })
  text?: string;

  @Field(() => [Topic], { nullable: true, description: 'On at least one of these topics; by default on any.' })
  topics?: Topic[];

  @Field(() => [GroupScope], { nullable: true, description: 'Only these scopes; by default any.' })
  scope?: GroupScope[];

  @Field(() => ID, { nullable: true, description: 'About this unit or any unit below it.' })
  regionWithin?: string;

  @Field(() => [LanguageCodeScalar], { nullable: true, description: 'Held in at least one of these languages.' })
  languages?: string[];

  @Field(() => ID, { nullable: true, description: 'With at least one person of this coordinator.' })
  coordinatorId?: string;

  @Field(() => [GroupState], { nullable: true, description: 'Only these states; by default all except ARCHIVED.' })
  state?: GroupState[];
}

export function groupConditions(filter: GroupFilter, today: string): Condition[] {
  const conditions: Condition[] = [
    isOneOf(rawSql`g.state`, filter.state ?? [GroupState.OPEN, GroupState.CLOSED]),
    ...hasWords(rawSql`g.foundBy`, filter.text ?? ''),
  ];
  if (filter.topics) conditions.push(holdsOneOf(rawSql`g.topics`, filter.topics));
  if (filter.scope) conditions.push(isOneOf(rawSql`g.scope`, filter.scope));
  if (filter.languages) conditions.push(holdsOneOf(rawSql`g.languages`, filter.languages));
  if (filter.regionWithin !== undefined) {
    mustBeRegionCode(filter.regionWithin);
    conditions.push({
      sql: rawSql`EXISTS (SELECT 1 FROM discussion_group_region r WHERE r.groupId = g.id AND r.regionCode = ?)`,
      parameters: [regionCodeOfCountry(filter.regionWithin)],
    });
  }
  if (filter.coordinatorId !== undefined) {
    const current = inForce(rawSql`c`, today);
    conditions.push({
      sql: rawSql`EXISTS (SELECT 1 FROM group_membership c WHERE c.groupId = g.id AND c.onBehalfOfId = ? AND ${current.sql})`,
      parameters: [filter.coordinatorId, ...current.parameters],
    });
  }
  return conditions;
}
