/** Queries about newsletter issues, and their fields that are more than a column. */
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { HubError } from '../../../platform/base/errors.ts';
import { Languages, LocalizedText, localised } from '../../../platform/graph/localized-text.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import { publicationById } from '../nodes/node-by-id.ts';
import { Audience } from '../publications/audience.ts';
import { Publication, type PublicationRow } from '../publications/publication.ts';
import { ISSUE_COLUMNS, NewsletterIssue } from './newsletter-issue.entity.ts';
import { publicationIdsByIssueId } from './newsletter-issue.loaders.ts';
import { ITEMS_PER_ISSUE } from './publish-newsletters.ts';

/** One a month for each of two audiences. */
const ISSUES_PER_YEAR = 24;

@Resolver(() => NewsletterIssue)
export class NewsletterIssueResolver {
  @Query(() => [NewsletterIssue], {
    nullable: true,
    description: `Issues of one year (this year if none is given), newest first, at most ${String(ISSUES_PER_YEAR)}. Null while knowledge-exchange cannot be reached. (public)`,
  })
  @CappedField(ISSUES_PER_YEAR)
  newsletterIssues(
    @Arg('year', () => Int, { nullable: true, description: 'Year, 2008 to 2100; by default this year.' })
    requestedYear: number | null | undefined,
    @Arg('audience', () => Audience, { nullable: true, description: 'Only for this audience; by default for any.' })
    audience: Audience | null | undefined,
    @Ctx() { database, today }: RequestContext,
  ): Promise<NewsletterIssue[]> {
    const year = requestedYear ?? Number(today.slice(0, 4));
    if (year < 2008 || year > 2100) {
      throw new HubError('BAD_USER_INPUT', `year is ${String(year)}; it can be 2008 to 2100.`, { argument: 'year' });
    }
    return database.select<NewsletterIssue>(
      rawSql`SELECT ${ISSUE_COLUMNS} FROM newsletter_issue
       WHERE publishedOn >= ? AND publishedOn <= ?${audience ? rawSql` AND audience = ?` : rawSql``}
       ORDER BY publishedOn DESC, id DESC LIMIT ${wholeNumber(ISSUES_PER_YEAR)}`,
      [`${String(year)}-01-01`, `${String(year)}-12-31`, ...(audience ? [audience] : [])],
    );
  }

  @FieldResolver(() => LocalizedText, { description: 'Title in the best available language.' })
  title(
    @Root() { title }: NewsletterIssue,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return localised(context, title, languages);
  }

  @FieldResolver(() => [Publication], {
    description: `Items in their order, at most ${String(ITEMS_PER_ISSUE)}, without those that are no longer public.`,
  })
  @CappedField(ITEMS_PER_ISSUE)
  async items(@Root() { id }: NewsletterIssue, @Ctx() context: RequestContext): Promise<PublicationRow[]> {
    const publicationIds = (await publicationIdsByIssueId(context).load(id)) ?? [];
    const items = await Promise.all(publicationIds.map((publicationId) => publicationById(context, publicationId)));
    return items.filter((item) => item !== null).slice(0, ITEMS_PER_ISSUE);
  }
}
