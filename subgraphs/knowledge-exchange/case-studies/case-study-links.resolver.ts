/** Fields of a case study that link to others: bodies, workshop, authors, replications and related studies. */
import { SignatoryConnection } from '../extends/signatory.ts';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { Languages, LocalizedText, localisedOrNull } from '../../../platform/graph/localized-text.ts';
import type { Typed } from '../../../platform/graph/node.ts';
import { CappedField, PageArguments, PagedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { NamedBodyPage } from '../extends/body-list.ts';
import { Coordinator, CoordinatorConnection } from '../extends/coordinator.ts';
import { Person } from '../extends/person.ts';
import { SupportAction } from '../extends/support-action.ts';
import { Workshop, type WorkshopRow } from '../workshops/workshop.entity.ts';
import { workshopById } from '../workshops/workshop.loaders.ts';
import { Replication } from './case-study-parts.entity.ts';
import {
  AUTHORS_PER_STUDY,
  coordinatorsByCaseStudyId,
  REPLICATIONS_PER_STUDY,
  replicationsByCaseStudyId,
  signatoriesByCaseStudyId,
  SUPPORT_ACTIONS_PER_STUDY,
  supportActionIdsByCaseStudyId,
} from './case-study-parts.loaders.ts';
import { CaseStudy, type CaseStudyRow } from './case-study.entity.ts';
import { citationOf } from './citation.ts';
import { RELATED_PER_STUDY, relatedByCaseStudyId, RelatedPublication, type Related } from './related.ts';

@Resolver(() => CaseStudy)
export class CaseStudyLinksResolver {
  @FieldResolver(() => CoordinatorConnection, {
    nullable: true,
    description: 'Coordinators that it is about, in the order its authors chose.',
  })
  @PagedField()
  @Directive('@provides(fields: "edges { node { name slug } } nodes { name slug }")')
  coordinators(
    @Root() { id }: CaseStudyRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<NamedBodyPage | null> {
    return coordinatorsByCaseStudyId(context, { first, after }).load(id);
  }

  @FieldResolver(() => SignatoryConnection, { nullable: true, description: 'Signatories in which it happened.' })
  @PagedField()
  @Directive('@provides(fields: "edges { node { name slug } } nodes { name slug }")')
  signatories(
    @Root() { id }: CaseStudyRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<NamedBodyPage | null> {
    return signatoriesByCaseStudyId(context, { first, after }).load(id);
  }

  @FieldResolver(() => [SupportAction], {
    nullable: 'items',
    description: `Support actions that made it possible, at most ${String(SUPPORT_ACTIONS_PER_STUDY)}; one that cannot be shown is null.`,
  })
  @CappedField(SUPPORT_ACTIONS_PER_STUDY)
  async supportActions(
    @Root() { id }: CaseStudyRow,
    @Ctx() context: RequestContext,
  ): Promise<(Typed & SupportAction)[]> {
    const actions = (await supportActionIdsByCaseStudyId(context).load(id)) ?? [];
    return actions
      .slice(0, SUPPORT_ACTIONS_PER_STUDY)
      .map(({ targetId }) => ({ __typename: 'SupportAction', id: targetId }));
  }

  @FieldResolver(() => Workshop, {
    nullable: true,
    description: 'Workshop that presented it; null when not stated or while the workshop is not public.',
  })
  workshop(@Root() { workshopId }: CaseStudyRow, @Ctx() context: RequestContext): Promise<WorkshopRow | null> | null {
    return workshopId === null ? null : workshopById(context).load(workshopId);
  }

  @FieldResolver(() => [Person], {
    nullable: 'items',
    description: 'Contact persons; an erased person is null. Empty if the source names nobody.',
  })
  @CappedField(AUTHORS_PER_STUDY)
  authors(@Root() { authorIds }: CaseStudyRow): (Typed & Person)[] {
    return listOfColumn(authorIds)
      .slice(0, AUTHORS_PER_STUDY)
      .map((id) => ({ __typename: 'Person', id }));
  }

  @FieldResolver(() => [Replication], {
    description: `Replications by others, oldest first, at most ${String(REPLICATIONS_PER_STUDY)}.`,
  })
  @CappedField(REPLICATIONS_PER_STUDY)
  async replications(@Root() { id }: CaseStudyRow, @Ctx() context: RequestContext): Promise<Replication[]> {
    return ((await replicationsByCaseStudyId(context).load(id)) ?? []).slice(0, REPLICATIONS_PER_STUDY);
  }

  @FieldResolver(() => [RelatedPublication], {
    description: `Case studies on the same topics or from the same region, the closest first, at most ${String(RELATED_PER_STUDY)}.`,
  })
  @CappedField(RELATED_PER_STUDY)
  async related(@Root() { id }: CaseStudyRow, @Ctx() context: RequestContext): Promise<Related[]> {
    return (await relatedByCaseStudyId(context).load(id)) ?? [];
  }

  @FieldResolver(() => LocalizedText, { description: "Citation to copy, with the title in the reader's language." })
  citation(
    @Root() study: CaseStudyRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): Promise<LocalizedText> {
    return citationOf(context, study, languages);
  }
}

@Resolver(() => Replication)
export class ReplicationResolver {
  @FieldResolver(() => Coordinator, {
    nullable: true,
    description: 'Coordinator that replicated it; null until the name of a new coordinator has arrived here.',
  })
  @Directive('@provides(fields: "name slug")')
  coordinator(@Root() { coordinatorId }: Replication, @Ctx() context: RequestContext): Promise<NamedBody | null> {
    return bodyById(context).load(coordinatorId);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: 'Note of the coordinator; null if there is none.',
  })
  note(
    @Root() { note }: Replication,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, note, languages);
  }
}
