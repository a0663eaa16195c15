/** Adds participation figures and similar coordinators to a coordinator. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText } from '../../../platform/graph/localized-text.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator } from '../extends/coordinator.ts';
import { NO_PARTICIPATION, participationByCoordinatorId, ParticipationFigures } from './participation.ts';
import {
  SIMILAR_PER_COORDINATOR,
  similarByCoordinatorId,
  SimilarCoordinator,
  similarityReason,
} from './similar-coordinators.ts';

@Resolver(() => Coordinator)
export class CoordinatorExtension {
  @FieldResolver(() => ParticipationFigures, {
    nullable: true,
    description:
      'Figures of what it shares with others; only public content counts. Null while knowledge-exchange cannot be reached.',
  })
  async participation(@Root() { id }: Coordinator, @Ctx() context: RequestContext): Promise<ParticipationFigures> {
    const figures = (await participationByCoordinatorId(context).load(id)) ?? NO_PARTICIPATION;
    return { ...figures, asOf: new Date().toISOString() };
  }

  @FieldResolver(() => [SimilarCoordinator], {
    nullable: true,
    description: `Coordinators with case studies, workshops and groups on the same topics, the closest first, at most ${String(SIMILAR_PER_COORDINATOR)}. Null while knowledge-exchange cannot be reached.`,
  })
  @CappedField(SIMILAR_PER_COORDINATOR)
  async similarCoordinators(
    @Root() { id }: Coordinator,
    @Ctx() context: RequestContext,
  ): Promise<SimilarCoordinator[]> {
    return (await similarByCoordinatorId(context).load(id)) ?? [];
  }
}

@Resolver(() => SimilarCoordinator)
export class SimilarCoordinatorResolver {
  @FieldResolver(() => LocalizedText, { description: 'Reason for the suggestion.' })
  reason(
    @Root() { sharedTopics }: SimilarCoordinator,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return similarityReason(context, sharedTopics, languages);
  }
}
