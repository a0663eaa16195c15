/** Queries about groups, and their fields that are more than a column. */
import { CoordinatorConnection } from '../extends/coordinator.ts';
import { may } from '../../../covenant/rights/may.ts';
import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { conditionOf, readPage } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { withoutNulls } from '../../../platform/base/without-nulls.ts';
import { Languages, LocalizedText, localised } from '../../../platform/graph/localized-text.ts';
import { CappedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { regionsByCode } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, Requested, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { NamedBodyPage } from '../extends/body-list.ts';
import { Person } from '../extends/person.ts';
import { Region } from '../extends/region.ts';
import { DiscussionGroup, GROUP_COLUMNS, type GroupRow, GroupConnection } from './discussion-group.entity.ts';
import { GroupFilter, groupConditions } from './discussion-group.inputs.ts';
import { regionCodesByGroupId } from './discussion-group.loaders.ts';
import { GroupMembership } from './group-membership.entity.ts';
import {
  coordinatorsByGroupId,
  memberCountByGroupId,
  moderatorIdsByGroupId,
  MODERATORS_PER_GROUP,
  ownMembershipByGroupId,
} from './group-membership.loaders.ts';
import { mayReadGroup } from '../visibility/group-visibility.ts';

/** Largest number of units that a group can name. */
const REGIONS_PER_GROUP = 20;

@ArgsType()
class GroupsArguments extends PageArguments {
  @Field(() => GroupFilter, { nullable: true, description: 'Filter; by default all except archived groups.' })
  filter?: GroupFilter | null;
}

@Resolver(() => DiscussionGroup)
export class DiscussionGroupResolver {
  @Query(() => GroupConnection, {
    nullable: true,
    description:
      'Groups that the reader may see, ordered by name. Null while knowledge-exchange cannot be reached. (public)',
  })
  @PagedField()
  discussionGroups(
    @Args(() => GroupsArguments) { filter, first, after }: GroupsArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<GroupRow>> {
    const scope = withoutNulls(filter);
    const list = {
      name: 'Query.discussionGroups',
      columns: GROUP_COLUMNS.for(requested),
      from: rawSql`discussion_group g`,
      id: rawSql`g.id`,
      order: { by: rawSql`g.sortName`, direction: 'ASC' as const },
      conditions: [...groupConditions(scope, context.today), mayReadGroup(context)],
      scope,
    };
    return readPage<GroupRow>(context.database, list, { first, after, requested });
  }

  @Query(() => DiscussionGroup, {
    nullable: true,
    description: 'The group with this slug; null if there is none that the reader may see. (public)',
  })
  async discussionGroup(
    @Arg('slug', () => String, { description: 'Last part of the page address.' }) slug: string,
    @Requested() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<GroupRow | null> {
    const where = conditionOf([{ sql: rawSql`g.slug = ?`, parameters: [slug] }, mayReadGroup(context)]);
    const rows = await context.database.select<GroupRow>(
      rawSql`SELECT ${GROUP_COLUMNS.for(requested)} FROM discussion_group g WHERE ${where.sql}`,
      where.parameters,
    );
    return rows[0] ?? null;
  }

  @FieldResolver(() => LocalizedText, { description: 'Name in the best available language.' })
  name(
    @Root() group: GroupRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return localised(context, group.name, languages);
  }

  @FieldResolver(() => LocalizedText, { description: 'Purpose.' })
  purpose(
    @Root() group: GroupRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return localised(context, group.purpose, languages);
  }

  @FieldResolver(() => [Topic], { description: 'Topics.' })
  topics(@Root() { topics }: GroupRow): Topic[] {
    return listOfColumn<Topic>(topics);
  }

  @FieldResolver(() => [LanguageCodeScalar], { description: 'Languages of the discussion.' })
  languages(@Root() { languages }: GroupRow): string[] {
    return listOfColumn(languages);
  }

  @FieldResolver(() => [Region], {
    description: `Units it is about, at most ${String(REGIONS_PER_GROUP)}; empty if it is about none.`,
  })
  @CappedField(REGIONS_PER_GROUP)
  async regions(@Root() { id }: GroupRow, @Ctx() context: RequestContext): Promise<RegionRow[]> {
    const codes = (await regionCodesByGroupId(context).load(id)) ?? [];
    return regionsByCode(context, codes.slice(0, REGIONS_PER_GROUP));
  }

  @FieldResolver(() => CoordinatorConnection, {
    nullable: true,
    description: 'Coordinators with at least one member, in the order of joining.',
  })
  @PagedField()
  @Directive('@provides(fields: "edges { node { name slug } } nodes { name slug }")')
  coordinators(
    @Root() { id }: GroupRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<NamedBodyPage | null> {
    return coordinatorsByGroupId(context, { first, after }).load(id);
  }

  @FieldResolver(() => Int, { description: 'Number of members today.' })
  async memberCount(@Root() { id }: GroupRow, @Ctx() context: RequestContext): Promise<number> {
    return (await memberCountByGroupId(context).load(id)) ?? 0;
  }

  @FieldResolver(() => [Person], {
    nullable: 'items',
    description: `Owners and moderators, at most ${String(MODERATORS_PER_GROUP)}; an entry is null if it cannot be shown.`,
  })
  @CappedField(MODERATORS_PER_GROUP)
  async moderators(@Root() { id }: GroupRow, @Ctx() context: RequestContext): Promise<Person[]> {
    return ((await moderatorIdsByGroupId(context).load(id)) ?? []).map((personId) => ({ id: personId }));
  }

  @FieldResolver(() => GroupMembership, {
    nullable: true,
    description: "The reader's own membership; null if the reader is not a member or not signed in. (oneself)",
  })
  viewerMembership(@Root() { id }: GroupRow, @Ctx() context: RequestContext): Promise<GroupMembership | null> | null {
    const { personId } = context.identity;
    return may(context, 'DiscussionGroup.viewerMembership', { personId })
      ? ownMembershipByGroupId(context).load(id)
      : null;
  }
}
