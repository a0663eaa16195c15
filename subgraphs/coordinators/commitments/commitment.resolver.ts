/** Fields of a commitment that are more than a column. Indicator and assessment are never mixed. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EvidenceConnection, type Evidence } from '../../../covenant/evidence/evidence.type.ts';
import { commitmentKey } from '../../../covenant/evidence/evidence-lists.ts';
import { Languages, LocalizedText, localisedOrNull } from '../../../platform/graph/localized-text.ts';
import { CappedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';
import { CommitmentDefinition, commitmentDefinition } from './commitment-definition.ts';
import { Commitment, CommitmentAssessment, EvidenceTally } from './commitment.entity.ts';
import {
  assessmentByCommitmentId,
  evidenceCountsByCommitment,
  ownEvidenceByCommitment,
  type CommitmentRow,
  type SourceCounts,
} from './commitment.loaders.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { coordinatorById } from '../coordinator/coordinator.loaders.ts';
import { DataOwner, ownerOfSubgraph } from '../ledger/data-owner.ts';
import { templateById } from '../declarations/declaration.loaders.ts';
import { EvidenceIndicator, evidenceRules, indicatorOf } from './evidence-rule.ts';

const otherSubgraphs: readonly SubgraphName[] = ['signatories', 'support-actions', 'knowledge-exchange'];

@Resolver(() => Commitment)
export class CommitmentResolver {
  @FieldResolver(() => Coordinator, { description: 'Coordinator that made the commitment.' })
  coordinator(
    @Root() { coordinatorId }: CommitmentRow,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorRow | null> {
    return coordinatorById(context).load(coordinatorId);
  }

  @FieldResolver(() => CommitmentDefinition, {
    description: 'As in the declaration in force, or in the current text if none is known.',
  })
  async definition(
    @Root() { templateId, code, position }: CommitmentRow,
    @Ctx() context: RequestContext,
  ): Promise<CommitmentDefinition | null> {
    const template = await templateById(context).load(templateId);
    return template && commitmentDefinition(template.version, code, position);
  }

  @FieldResolver(() => EvidenceIndicator, {
    description: 'Indicator, which the published rule computes from the ledger.',
  })
  async indicator(@Root() commitment: CommitmentRow, @Ctx() context: RequestContext): Promise<EvidenceIndicator> {
    const counts = await countsOf(context, commitment);
    const sum = (of: (counts: SourceCounts) => number): number => counts.reduce((total, next) => total + of(next), 0);
    return indicatorOf(evidenceRules[commitment.code], {
      withinWindow: sum(({ withinWindow }) => withinWindow),
      dated: sum(({ dated }) => dated),
      undated: sum(({ undated }) => undated),
    });
  }

  @FieldResolver(() => [EvidenceTally], {
    description: 'Proofs counted per owner. The owner COORDINATORS is listed only if it has proofs.',
  })
  @CappedField(Object.keys(DataOwner).length)
  async tallies(@Root() commitment: CommitmentRow, @Ctx() context: RequestContext): Promise<EvidenceTally[]> {
    const counts = await countsOf(context, commitment);
    const own: SubgraphName[] = counts.some(({ source }) => source === 'coordinators') ? ['coordinators'] : [];
    return [...own, ...otherSubgraphs].map((subgraph) => {
      const count = counts.find(({ source }) => source === subgraph);
      return {
        source: ownerOfSubgraph[subgraph],
        count: count ? count.dated + count.undated : 0,
        latestOn: count?.latestOn ?? null,
        asOf: context.projections.asOf(),
      };
    });
  }

  @FieldResolver(() => CommitmentAssessment, {
    nullable: true,
    description: 'Latest assessment by the Office, with reasons; null if never assessed.',
  })
  assessment(@Root() { id }: CommitmentRow, @Ctx() context: RequestContext): Promise<CommitmentAssessment | null> {
    return assessmentByCommitmentId(context).load(id);
  }

  @FieldResolver(() => EvidenceConnection, {
    description: 'Accepted reports, newest first.',
  })
  @PagedField()
  coordinatorEvidence(
    @Root() { coordinatorId, code }: CommitmentRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<Evidence> | null> {
    return ownEvidenceByCommitment(context, { first, after }).load(commitmentKey(coordinatorId, code));
  }
}

async function countsOf(context: RequestContext, { coordinatorId, code }: CommitmentRow): Promise<SourceCounts[]> {
  return (await evidenceCountsByCommitment(context).load(commitmentKey(coordinatorId, code))) ?? [];
}

@Resolver(() => CommitmentAssessment)
export class CommitmentAssessmentResolver {
  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Reasons.' })
  note(
    @Root() { note }: CommitmentAssessment,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, note, languages);
  }
}
