/** What this subgraph says about a commitment of a coordinator: the proofs it holds. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { commitmentKey } from '../../platform/covenant/evidence-lists.ts';
import { EvidenceConnection } from '../../platform/covenant/evidence.type.ts';
import { PageArguments, PagedField, type Page } from '../../platform/graphql/page.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import { Commitment } from './commitment.ts';
import { evidenceByCommitmentKey, type ShownProof } from './evidence.loaders.ts';

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
