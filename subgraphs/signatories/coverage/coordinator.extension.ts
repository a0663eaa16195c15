/** Fields of a coordinator about its coverage: signatories and people. */
import { Ctx, FieldResolver, Int, Resolver, Root, Arg } from 'type-graphql';
import { CountedField } from '../../../platform/graph/page.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { coverageByCoordinatorId } from './coordinator-tally.loaders.ts';
import { Coordinator } from '../extends/coordinator.ts';

@Resolver(() => Coordinator)
export class CoordinatorCoverageExtension {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Number of signatories supported on a day, by default today: every confirmed link counts, whatever the status of the signatory. Null while signatories cannot be reached.',
  })
  @CountedField()
  async signatoryCount(
    @Root() { id }: Coordinator,
    @Arg('activeOn', () => DateScalar, { nullable: true, description: 'On this day; today when left out.' })
    activeOn: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await coverageByCoordinatorId(context, activeOn ?? context.today).load(id))?.signatories ?? 0;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Inhabitants of the supported signatories on the day each joined. Nobody counts twice: of a group and its members, the larger of the two numbers counts. Signatories of unknown population add nothing. Null while signatories cannot be reached.',
  })
  @CountedField()
  async populationCovered(
    @Root() { id }: Coordinator,
    @Arg('activeOn', () => DateScalar, { nullable: true, description: 'On this day; today when left out.' })
    activeOn: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await coverageByCoordinatorId(context, activeOn ?? context.today).load(id))?.populationCovered ?? 0;
  }
}
