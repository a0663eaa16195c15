/** The program of a workshop. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText, localised } from '../../../platform/graph/localized-text.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person } from '../extends/person.ts';
import { Workshop, type WorkshopRow } from './workshop.entity.ts';
import {
  SESSIONS_PER_WORKSHOP,
  sessionsByWorkshopId,
  speakerIdsBySessionId,
  SPEAKERS_PER_SESSION,
} from './workshop-parts.loaders.ts';
import { WorkshopSession } from './workshop-session.entity.ts';

@Resolver(() => Workshop)
export class WorkshopProgramResolver {
  @FieldResolver(() => [WorkshopSession], {
    description: `Sessions by start, at most ${String(SESSIONS_PER_WORKSHOP)}; empty if no program is stated.`,
  })
  @CappedField(SESSIONS_PER_WORKSHOP)
  async program(@Root() { id }: WorkshopRow, @Ctx() context: RequestContext): Promise<WorkshopSession[]> {
    return ((await sessionsByWorkshopId(context).load(id)) ?? []).slice(0, SESSIONS_PER_WORKSHOP);
  }
}

@Resolver(() => WorkshopSession)
export class WorkshopSessionResolver {
  @FieldResolver(() => LocalizedText, { description: 'Title in the best available language.' })
  title(
    @Root() { title }: WorkshopSession,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return localised(context, title, languages);
  }

  @FieldResolver(() => [Person], {
    nullable: 'items',
    description: `Speakers, at most ${String(SPEAKERS_PER_SESSION)}; a speaker that cannot be shown is null.`,
  })
  @CappedField(SPEAKERS_PER_SESSION)
  async speakers(@Root() { id }: WorkshopSession, @Ctx() context: RequestContext): Promise<Person[]> {
    const ids = (await speakerIdsBySessionId(context).load(id)) ?? [];
    return ids.slice(0, SPEAKERS_PER_SESSION).map((personId) => ({ id: personId }));
  }
}
