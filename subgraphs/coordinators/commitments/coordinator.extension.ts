/** What commitments say about a coordinator: what it has promised. */
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
      'One entry per commitment of the declaration in force, in its order. Where none is known: of the text offered today to its kind, and to territorial coordinators while the kind is unclear.',
  })
  @CappedField(MAX_COMMITMENTS)
  async commitments(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<CommitmentRow[]> {
    return (await commitmentsByCoordinatorId(context).load(id)) ?? [];
  }
}
