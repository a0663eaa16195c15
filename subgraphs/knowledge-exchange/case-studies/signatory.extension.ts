/** Adds case studies to a signatory. */
import { CaseStudyConnection } from './case-study.entity.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { caseStudyFeeds } from '../publications/feed-links.ts';
import { Signatory } from '../extends/signatory.ts';
import type { CaseStudyRow } from './case-study.entity.ts';
import { caseStudiesByTargetId } from './case-study.loaders.ts';

@Resolver(() => Signatory)
export class SignatoryCaseStudiesExtension {
  @FieldResolver(() => CaseStudyConnection, {
    nullable: true,
    description: 'Case studies that happened there, newest first. Null while knowledge-exchange cannot be reached.',
  })
  @PagedField()
  async caseStudies(
    @Root() { id }: Signatory,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<CaseStudyRow> | null> {
    const page = await caseStudiesByTargetId(context, { first, after, requested }).load(id);
    return page?.withFeeds(() => caseStudyFeeds(context, { signatoryId: id })) ?? null;
  }
}
