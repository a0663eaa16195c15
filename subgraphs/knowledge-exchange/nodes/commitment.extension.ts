/** The evidence of this subgraph for a commitment of a coordinator. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { commitmentKey } from '../../../covenant/evidence/evidence-lists.ts';
import { EvidenceConnection } from '../../../covenant/evidence/evidence.type.ts';
import type { Typed } from '../../../platform/graph/node.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Commitment } from '../extends/commitment.ts';
import { evidenceByCommitmentKey } from '../participation/evidence.loaders.ts';
import { nodeById } from './node-by-id.ts';

interface ShownProof {
  readonly title: string;
  readonly occurredOn: string | null;
  /** A function, so that the node is read only if the query selects it. */
  readonly node: () => Promise<Typed | null>;
}

@Resolver(() => Commitment)
export class CommitmentExtension {
  @FieldResolver(() => EvidenceConnection, {
    nullable: true,
    description:
      'Case studies, replications, workshops, groups, accepted answers, resources and news, newest first, entries without a day last. Example content does not count. Null while knowledge-exchange cannot be reached.',
  })
  @PagedField()
  async exchangeEvidence(
    @Root() { coordinatorId, code }: Commitment,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<ShownProof> | null> {
    const page = await evidenceByCommitmentKey(context, { first, after }).load(commitmentKey(coordinatorId, code));
    return (
      page?.map(({ title, occurredOn, nodeId }) => ({ title, occurredOn, node: () => nodeById(context, nodeId) })) ??
      null
    );
  }
}
