/** What commitments and their assessments add to the manifest. */
import { assessCommitment } from './acts/assessCommitment.ts';
import { CommitmentDefinitionResolver } from './commitment-definition.ts';
import { Commitment, CommitmentAssessment } from './commitment.entity.ts';
import { commitmentById, commitmentOf } from './commitment.loaders.ts';
import { CommitmentAssessmentResolver, CommitmentResolver } from './commitment.resolver.ts';
import { CoordinatorCommitmentsExtension } from './coordinator.extension.ts';
import { DeclarationTemplateCommitmentsExtension } from './declaration-template.extension.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const commitments: SubgraphModule = {
  resolvers: [
    CommitmentDefinitionResolver,
    CommitmentResolver,
    CommitmentAssessmentResolver,
    CoordinatorCommitmentsExtension,
    DeclarationTemplateCommitmentsExtension,
  ],
  acts: [assessCommitment],
  types: [Commitment],
  references: {
    Commitment: (context, { id, coordinatorId, code }) =>
      typeof id === 'string'
        ? commitmentById(context).load(id)
        : commitmentOf(context, String(coordinatorId), String(code)),
  },
  nodes: { Commitment: (context, id) => commitmentById(context).load(id) },
  entities: [Commitment, CommitmentAssessment],
};
