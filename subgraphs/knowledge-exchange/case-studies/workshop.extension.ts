/** Adds case studies to a workshop. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Workshop, type WorkshopRow } from '../workshops/workshop.entity.ts';
import { CaseStudy, type CaseStudyRow } from './case-study.entity.ts';
import { caseStudiesByWorkshopId } from './case-study.loaders.ts';

const CASE_STUDIES_PER_WORKSHOP = 20;

@Resolver(() => Workshop)
export class WorkshopCaseStudiesExtension {
  @FieldResolver(() => [CaseStudy], {
    description: `Case studies that it presented, newest first, at most ${String(CASE_STUDIES_PER_WORKSHOP)}.`,
  })
  @CappedField(CASE_STUDIES_PER_WORKSHOP)
  async caseStudies(@Root() { id }: WorkshopRow, @Ctx() context: RequestContext): Promise<readonly CaseStudyRow[]> {
    const page = await caseStudiesByWorkshopId(context, { first: CASE_STUDIES_PER_WORKSHOP }).load(id);
    return page?.nodes ?? [];
  }
}
