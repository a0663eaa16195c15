/** Finds anything of the hub by its id. */
import { Arg, Ctx, ID, Query, Resolver, type ClassType } from 'type-graphql';
import { typeOfId, type IdType } from '../../../platform/base/ids.ts';
import { HubError } from '../../../platform/base/errors.ts';
import { Node, type Typed } from '../../../platform/graph/node.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { commitmentById } from '../commitments/commitment.loaders.ts';
import { coordinatorById } from '../coordinator/coordinator.loaders.ts';
import { declarationById, templateById } from '../declarations/declaration.loaders.ts';
import { isOwnedElsewhere } from './node-stubs.ts';

type FoundNode = (Node & Typed) | null;
export type FindNode = (context: RequestContext, id: string) => Promise<FoundNode>;

const ownTypes: Readonly<Partial<Record<IdType, FindNode>>> = {
  Coordinator: (context, id) => coordinatorById(context).load(id),
  DeclarationTemplate: (context, id) => templateById(context).load(id),
  Declaration: (context, id) => declarationById(context).load(id),
  Commitment: (context, id) => commitmentById(context).load(id),
};

const MAX_NODES = 50;

/** `others`: how the things of the noun folders are found. */
export function nodeResolver(others: Readonly<Partial<Record<IdType, FindNode>>>): ClassType {
  const finders = { ...ownTypes, ...others };

  @Resolver()
  class NodeResolver {
    @Query(() => Node, {
      nullable: true,
      description: 'Anything by its id; null when nothing public has it. (public)',
    })
    node(
      @Arg('id', () => ID, { description: 'Id as the hub gave it.' }) id: string,
      @Ctx() context: RequestContext,
    ): Promise<FoundNode> {
      return findNode(finders, context, id);
    }

    @Query(() => [Node], {
      nullable: 'itemsAndList',
      description: `The same for at most ${String(MAX_NODES)} ids, in the order asked. Null while coordinators cannot be reached. (public)`,
    })
    @CappedField(MAX_NODES)
    nodes(
      @Arg('ids', () => [ID], { description: `Ids, at most ${String(MAX_NODES)}.` }) ids: string[],
      @Ctx() context: RequestContext,
    ): Promise<FoundNode[]> {
      if (ids.length > MAX_NODES) {
        throw new HubError('BAD_USER_INPUT', `ids has ${String(ids.length)} entries; ${String(MAX_NODES)} at most.`, {
          argument: 'ids',
          maximum: MAX_NODES,
        });
      }
      return Promise.all(ids.map((id) => findNode(finders, context, id)));
    }
  }

  return NodeResolver;
}

async function findNode(finders: typeof ownTypes, context: RequestContext, id: string): Promise<FoundNode> {
  const type = typeOfId(id);
  if (type === null) return null;
  const find = finders[type];
  if (find) return find(context, id);
  return isOwnedElsewhere(type) ? { __typename: type, id } : null;
}
