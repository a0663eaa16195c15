/** Adds case studies to a coordinator. */
import { CaseStudyConnection } from './case-study.entity.ts';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { Coordinator } from '../extends/coordinator.ts';
import { caseStudyFeeds } from '../publications/feed-links.ts';
import type { CaseStudyRow } from './case-study.entity.ts';
import { caseStudiesByTargetId } from './case-study.loaders.ts';

@ArgsType()
class CaseStudiesOfCoordinatorArguments extends PageArguments {
  @Field(() => [Topic], { nullable: true, description: 'On at least one of these topics; by default on any.' })
  topics?: Topic[] | null;
}

@Resolver(() => Coordinator)
export class CoordinatorCaseStudiesExtension {
  @FieldResolver(() => CaseStudyConnection, {
    nullable: true,
    description: 'Its case studies, newest first. Null while knowledge-exchange cannot be reached.',
  })
  @PagedField()
  async caseStudies(
    @Root() { id }: Coordinator,
    @Args(() => CaseStudiesOfCoordinatorArguments) { topics, first, after }: CaseStudiesOfCoordinatorArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<CaseStudyRow> | null> {
    const page = await caseStudiesByTargetId(context, { topics: topics ?? null, first, after, requested }).load(id);
    return page?.withFeeds(() => caseStudyFeeds(context, { coordinatorId: id, topics })) ?? null;
  }
}
