/** The declarations of a coordinator. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { Declaration, DeclarationState } from './declaration.entity.ts';
import {
  DECLARATIONS_PER_COORDINATOR,
  declarationsByCoordinatorId,
  type DeclarationRow,
} from './declaration.loaders.ts';

@Resolver(() => Coordinator)
export class CoordinatorDeclarationsExtension {
  @FieldResolver(() => Declaration, {
    nullable: true,
    description: 'The declaration in force; null if the hub knows none. Open data has none.',
  })
  async declaration(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<DeclarationRow | null> {
    const declarations = (await declarationsByCoordinatorId(context).load(id)) ?? [];
    return declarations.find(({ state }) => state === DeclarationState.SIGNED) ?? null;
  }

  @FieldResolver(() => [Declaration], {
    description: `All signed declarations, newest first, at most ${String(DECLARATIONS_PER_COORDINATOR)}.`,
  })
  @CappedField(DECLARATIONS_PER_COORDINATOR)
  async declarations(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<DeclarationRow[]> {
    return ((await declarationsByCoordinatorId(context).load(id)) ?? []).slice(0, DECLARATIONS_PER_COORDINATOR);
  }
}
