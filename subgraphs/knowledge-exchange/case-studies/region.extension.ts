/** Adds case studies to a region. */
import { CaseStudyConnection } from './case-study.entity.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { caseStudyFeeds } from '../publications/feed-links.ts';
import { Region } from '../extends/region.ts';
import type { CaseStudyRow } from './case-study.entity.ts';
import { caseStudiesByTargetId } from './case-study.loaders.ts';

@Resolver(() => Region)
export class RegionCaseStudiesExtension {
  @FieldResolver(() => CaseStudyConnection, {
    nullable: true,
    description:
      'Case studies from this unit and all units below it, newest first. Null while knowledge-exchange cannot be reached.',
  })
  @PagedField()
  async caseStudies(
    @Root() { code }: Region,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<CaseStudyRow> | null> {
    const page = await caseStudiesByTargetId(context, { first, after, requested }).load(code);
    return page?.withFeeds(() => caseStudyFeeds(context, { regionWithin: code })) ?? null;
  }
}
