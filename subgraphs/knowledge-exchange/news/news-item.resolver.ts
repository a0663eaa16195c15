/** Queries about news, and fields of news items that are more than a column. */
import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { isOneOf, readPage, type Condition } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { Languages, LocalizedText, localised } from '../../../platform/graph/localized-text.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, Requested, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { Coordinator } from '../extends/coordinator.ts';
import { newsFeeds } from '../publications/feed-links.ts';
import { holdsOneOf } from '../publications/list-condition.ts';
import { isReachable } from '../publications/publication-conditions.ts';
import { NEWS_COLUMNS, NewsItem, NewsKind, type NewsItemRow, NewsConnection } from './news-item.entity.ts';
import { isListedNews } from './news-item.loaders.ts';

@ArgsType()
class NewsArguments extends PageArguments {
  @Field(() => [NewsKind], { nullable: true, description: 'Only these kinds; by default any.' })
  kind?: NewsKind[] | null;

  @Field(() => [LanguageCodeScalar], {
    nullable: true,
    description: 'Only those that exist in one of these languages; by default all.',
  })
  languages?: string[] | null;
}

@Resolver(() => NewsItem)
export class NewsItemResolver {
  @Query(() => NewsConnection, {
    nullable: true,
    description: 'News, newest first. Null while knowledge-exchange cannot be reached. (public)',
  })
  @PagedField()
  async news(
    @Args(() => NewsArguments) { kind, languages, first, after }: NewsArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<NewsItemRow>> {
    const conditions: Condition[] = [isListedNews];
    if (kind) conditions.push(isOneOf(rawSql`n.kind`, kind));
    if (languages) conditions.push(holdsOneOf(rawSql`n.languages`, languages));
    const list = {
      name: 'Query.news',
      columns: NEWS_COLUMNS.for(requested),
      from: rawSql`news_item n`,
      id: rawSql`n.id`,
      order: { by: rawSql`n.publishedAt`, direction: 'DESC' as const },
      conditions,
      scope: [kind ?? null, languages ?? null],
    };
    return (await readPage<NewsItemRow>(context.database, list, { first, after, requested })).withFeeds(() =>
      newsFeeds(context, { kind, languages }),
    );
  }

  @Query(() => NewsItem, {
    nullable: true,
    description: 'The news item with this slug, even if it is archived; null if there is none. (public)',
  })
  async newsItem(
    @Arg('slug', () => String, { description: 'Last part of the page address.' }) slug: string,
    @Requested() requested: RequestedFields,
    @Ctx() { database }: RequestContext,
  ): Promise<NewsItemRow | null> {
    const reachable = isReachable(rawSql`n`);
    const rows = await database.select<NewsItemRow>(
      rawSql`SELECT ${NEWS_COLUMNS.for(requested)} FROM news_item n WHERE n.slug = ? AND ${reachable.sql}`,
      [slug, ...reachable.parameters],
    );
    return rows[0] ?? null;
  }

  @FieldResolver(() => LocalizedText, { description: 'The text.' })
  body(
    @Root() { body }: NewsItemRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return localised(context, body, languages);
  }

  @FieldResolver(() => [Topic], { description: 'Topics.' })
  topics(@Root() { topics }: NewsItemRow): Topic[] {
    return listOfColumn<Topic>(topics);
  }

  @FieldResolver(() => Coordinator, {
    nullable: true,
    description: 'Coordinator that it is about or that wrote it; null for news of the Office.',
  })
  @Directive('@provides(fields: "name slug")')
  coordinator(
    @Root() { coordinatorId }: NewsItemRow,
    @Ctx() context: RequestContext,
  ): Promise<NamedBody | null> | null {
    return coordinatorId === null ? null : bodyById(context).load(coordinatorId);
  }
}
