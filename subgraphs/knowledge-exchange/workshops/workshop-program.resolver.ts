/** The program of a workshop and what was shown in it. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText, localised } from '../../../platform/graph/localized-text.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { CaseStudy, type CaseStudyRow } from '../case-studies/case-study.entity.ts';
import { caseStudiesByWorkshopId } from '../case-studies/case-study.loaders.ts';
import { Person } from '../extends/person.ts';
import { Resource, type ResourceRow } from '../resources/resource.entity.ts';
import { resourcesByWorkshopId } from '../resources/resource.loaders.ts';
import type { WorkshopRow } from './workshop-columns.ts';
import { Workshop } from './workshop.entity.ts';
import {
  SESSIONS_PER_WORKSHOP,
  sessionsByWorkshopId,
  speakerIdsBySessionId,
  SPEAKERS_PER_SESSION,
} from './workshop-parts.loaders.ts';
import { WorkshopSession } from './workshop-session.entity.ts';

const CASE_STUDIES_PER_WORKSHOP = 20;
const MATERIALS_PER_WORKSHOP = 30;

@Resolver(() => Workshop)
export class WorkshopProgramResolver {
  @FieldResolver(() => [WorkshopSession], {
    description: `Program in order of time, at most ${String(SESSIONS_PER_WORKSHOP)}; empty where none is stated.`,
  })
  @CappedField(SESSIONS_PER_WORKSHOP)
  async program(@Root() { id }: WorkshopRow, @Ctx() context: RequestContext): Promise<WorkshopSession[]> {
    return ((await sessionsByWorkshopId(context).load(id)) ?? []).slice(0, SESSIONS_PER_WORKSHOP);
  }

  @FieldResolver(() => [CaseStudy], {
    description: `Case studies presented, newest first, at most ${String(CASE_STUDIES_PER_WORKSHOP)}.`,
  })
  @CappedField(CASE_STUDIES_PER_WORKSHOP)
  async caseStudies(@Root() { id }: WorkshopRow, @Ctx() context: RequestContext): Promise<readonly CaseStudyRow[]> {
    const page = await caseStudiesByWorkshopId(context, { first: CASE_STUDIES_PER_WORKSHOP }).load(id);
    return page?.nodes ?? [];
  }

  @FieldResolver(() => [Resource], {
    description: `Slides, recordings and other material, newest first, at most ${String(MATERIALS_PER_WORKSHOP)}.`,
  })
  @CappedField(MATERIALS_PER_WORKSHOP)
  async materials(@Root() { id }: WorkshopRow, @Ctx() context: RequestContext): Promise<readonly ResourceRow[]> {
    const page = await resourcesByWorkshopId(context, { first: MATERIALS_PER_WORKSHOP }).load(id);
    return page?.nodes ?? [];
  }
}

@Resolver(() => WorkshopSession)
export class WorkshopSessionResolver {
  @FieldResolver(() => LocalizedText, { description: 'Title in the best language at hand.' })
  title(
    @Root() { title }: WorkshopSession,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return localised(context, title, languages);
  }

  @FieldResolver(() => [Person], {
    nullable: 'items',
    description: `People on stage, at most ${String(SPEAKERS_PER_SESSION)}; an entry is null when it cannot be shown.`,
  })
  @CappedField(SPEAKERS_PER_SESSION)
  async speakers(@Root() { id }: WorkshopSession, @Ctx() context: RequestContext): Promise<Person[]> {
    const ids = (await speakerIdsBySessionId(context).load(id)) ?? [];
    return ids.slice(0, SPEAKERS_PER_SESSION).map((personId) => ({ id: personId }));
  }
}
