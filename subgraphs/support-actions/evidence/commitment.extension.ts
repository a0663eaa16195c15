/** What this subgraph says about a commitment of a coordinator: the support that proves it. */
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
      'Support actions that count for it, newest first: those of its category. For PARTNERSHIP, those with partners, which count for the coordinator that recorded them. Planned and cancelled actions do not count. Null while support-actions cannot be reached.',
  })
  @PagedField()
  supportEvidence(
    @Root() { coordinatorId, code }: Commitment,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<Evidence> | null> {
    return evidenceByCommitment(context, { first, after }).load(commitmentKey(coordinatorId, code));
  }
}
