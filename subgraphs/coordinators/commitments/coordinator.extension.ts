/** The commitments of a coordinator. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Commitment } from './commitment.entity.ts';
import { commitmentsByCoordinatorId, type CommitmentRow } from './commitment.loaders.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';

const MAX_COMMITMENTS = 7;

@Resolver(() => Coordinator)
export class CoordinatorCommitmentsExtension {
  @FieldResolver(() => [Commitment], {
    description:
      'The commitments of the declaration in force, in its order. If none is known, those of the current text for its kind; if the kind is unclear, those for territorial coordinators.',
  })
  @CappedField(MAX_COMMITMENTS)
  async commitments(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<CommitmentRow[]> {
    return (await commitmentsByCoordinatorId(context).load(id)) ?? [];
  }
}
