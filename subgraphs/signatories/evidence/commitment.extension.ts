/** Fields of a commitment of a coordinator: the proofs in this subgraph. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EvidenceConnection, type Evidence } from '../../../covenant/evidence/evidence.type.ts';
import { commitmentKey } from '../../../covenant/evidence/evidence-lists.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { evidenceByCommitment } from './evidence.loaders.ts';
import { Commitment } from '../extends/commitment.ts';

@Resolver(() => Commitment)
export class CommitmentExtension {
  @FieldResolver(() => EvidenceConnection, {
    nullable: true,
    description:
      'Signatories the coordinator brought in, and plans of signatories it supports, newest first. Null while signatories cannot be reached.',
  })
  @PagedField()
  signatoryEvidence(
    @Root() { coordinatorId, code }: Commitment,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<Evidence> | null> {
    return evidenceByCommitment(context, { first, after }).load(commitmentKey(coordinatorId, code));
  }
}
