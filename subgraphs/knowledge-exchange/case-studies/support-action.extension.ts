/** Adds case studies to a support action. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { SupportAction } from '../extends/support-action.ts';
import { CaseStudy, type CaseStudyRow } from './case-study.entity.ts';
import { caseStudiesByTargetId } from './case-study.loaders.ts';

const STUDIES_PER_ACTION = 10;

@Resolver(() => SupportAction)
export class SupportActionCaseStudiesExtension {
  @FieldResolver(() => [CaseStudy], {
    nullable: true,
    description: `Case studies that resulted from it, newest first, at most ${String(STUDIES_PER_ACTION)}. Null while knowledge-exchange cannot be reached.`,
  })
  @CappedField(STUDIES_PER_ACTION)
  async caseStudies(@Root() { id }: SupportAction, @Ctx() context: RequestContext): Promise<readonly CaseStudyRow[]> {
    return (await caseStudiesByTargetId(context, { first: STUDIES_PER_ACTION }).load(id))?.nodes ?? [];
  }
}
