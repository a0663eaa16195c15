/** What this subgraph says about a commitment of a coordinator: the proofs it holds. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { commitmentKey } from '../../../covenant/evidence/evidence-lists.ts';
import { EvidenceConnection } from '../../../covenant/evidence/evidence.type.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Commitment } from './commitment.ts';
import { evidenceByCommitmentKey, type ShownProof } from '../participation/evidence.loaders.ts';

@Resolver(() => Commitment)
export class CommitmentExtension {
  @FieldResolver(() => EvidenceConnection, {
    nullable: true,
    description:
      'Case studies, replications, workshops, groups, accepted answers, resources and news, newest first; those whose day no source states come last. Content for trying out proves nothing. Null while knowledge-exchange cannot be reached.',
  })
  @PagedField()
  exchangeEvidence(
    @Root() { coordinatorId, code }: Commitment,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<ShownProof> | null> {
    return evidenceByCommitmentKey(context, { first, after }).load(commitmentKey(coordinatorId, code));
  }
}
