/** Queries about resources, and their fields that are more than a column. */
import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { isOneOf, readPage, type Condition } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { Languages, LocalizedText, localisedOrNull } from '../../../platform/graph/localized-text.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { UriScalar } from '../../../platform/graph/scalars.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, Requested, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { Coordinator } from '../extends/coordinator.ts';
import { Thread, type ThreadRow } from '../threads/thread.entity.ts';
import { holdsOneOf } from '../publications/list-condition.ts';
import { feedbackByResourceId } from '../threads/publication-threads.loaders.ts';
import { isReachable } from '../publications/publication-conditions.ts';
import { uriOf } from '../search/search-kind.ts';
import { Resource, RESOURCE_COLUMNS, ResourceKind, type ResourceRow, ResourceConnection } from './resource.entity.ts';
import { isListedResource } from './resource.loaders.ts';

@ArgsType()
class ResourcesArguments extends PageArguments {
  @Field(() => [ResourceKind], { nullable: true, description: 'Only these kinds; by default any.' })
  kind?: ResourceKind[] | null;

  @Field(() => [Topic], { nullable: true, description: 'On at least one of these topics; by default on any.' })
  topics?: Topic[] | null;
}

@Resolver(() => Resource)
export class ResourceResolver {
  @Query(() => ResourceConnection, {
    nullable: true,
    description: 'Guides, tools and methods, newest first. Null while knowledge-exchange cannot be reached. (public)',
  })
  @PagedField()
  resources(
    @Args(() => ResourcesArguments) { kind, topics, first, after }: ResourcesArguments,
    @Entries() requested: RequestedFields,
    @Ctx() { database }: RequestContext,
  ): Promise<Page<ResourceRow>> {
    const conditions: Condition[] = [isListedResource];
    if (kind) conditions.push(isOneOf(rawSql`r.kind`, kind));
    if (topics) conditions.push(holdsOneOf(rawSql`r.topics`, topics));
    const list = {
      name: 'Query.resources',
      columns: RESOURCE_COLUMNS.for(requested),
      from: rawSql`resource r`,
      id: rawSql`r.id`,
      order: { by: rawSql`r.sortDate`, direction: 'DESC' as const },
      conditions,
      scope: [kind ?? null, topics ?? null],
    };
    return readPage<ResourceRow>(database, list, { first, after, requested });
  }

  @Query(() => Resource, {
    nullable: true,
    description: 'The resource with this slug, even if it is archived; null if there is none. (public)',
  })
  async resource(
    @Arg('slug', () => String, { description: 'Last part of the page address.' }) slug: string,
    @Requested() requested: RequestedFields,
    @Ctx() { database }: RequestContext,
  ): Promise<ResourceRow | null> {
    const reachable = isReachable(rawSql`r`);
    const rows = await database.select<ResourceRow>(
      rawSql`SELECT ${RESOURCE_COLUMNS.for(requested)} FROM resource r WHERE r.slug = ? AND ${reachable.sql}`,
      [slug, ...reachable.parameters],
    );
    return rows[0] ?? null;
  }

  @FieldResolver(() => UriScalar, { description: 'Persistent name in open data; it does not change with the address.' })
  uri(@Root() { id }: ResourceRow): string {
    return uriOf('RESOURCE', id);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: 'Short text for lists; null if there is none.',
  })
  summary(
    @Root() { summary }: ResourceRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, summary, languages);
  }

  @FieldResolver(() => [Topic], { description: 'Topics.' })
  topics(@Root() { topics }: ResourceRow): Topic[] {
    return listOfColumn<Topic>(topics);
  }

  @FieldResolver(() => Coordinator, {
    nullable: true,
    description: 'Coordinator that wrote it; null for one of the Office.',
  })
  @Directive('@provides(fields: "name slug")')
  coordinator(
    @Root() { coordinatorId }: ResourceRow,
    @Ctx() context: RequestContext,
  ): Promise<NamedBody | null> | null {
    return coordinatorId === null ? null : bodyById(context).load(coordinatorId);
  }

  @FieldResolver(() => Thread, {
    nullable: true,
    description:
      'Scientific and technical feedback: a thread whose posts name the aspect that they judge; null if there is none.',
  })
  feedback(@Root() { id }: ResourceRow, @Ctx() context: RequestContext): Promise<ThreadRow | null> {
    return feedbackByResourceId(context).load(id);
  }
}
