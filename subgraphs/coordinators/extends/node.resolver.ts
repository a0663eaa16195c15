/** Finds any object of the hub by its id. */
import { Arg, Ctx, ID, Query, Resolver, type ClassType } from 'type-graphql';
import { typeOfId, type IdType } from '../../../covenant/ids.ts';
import { HubError } from '../../../platform/base/errors.ts';
import { Node } from '../../../platform/graph/node.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { FindNode } from '../../../covenant/subgraph/subgraph-module.ts';
import { isOwnedElsewhere } from './node-stubs.ts';

type FoundNode = Awaited<ReturnType<FindNode>>;
type Finders = Readonly<Partial<Record<IdType, FindNode>>>;

const MAX_NODES = 50;

/** `finders`: the lookup by id of each folder. */
export function nodeResolver(finders: Finders): ClassType {
  @Resolver()
  class NodeResolver {
    @Query(() => Node, {
      nullable: true,
      description: 'The public object with this id; null if there is none. (public)',
    })
    node(
      @Arg('id', () => ID, { description: 'Id from the hub.' }) id: string,
      @Ctx() context: RequestContext,
    ): Promise<FoundNode> {
      return findNode(finders, context, id);
    }

    @Query(() => [Node], {
      nullable: 'itemsAndList',
      description: `The public objects with these ids, in their order, at most ${String(MAX_NODES)}. Null while coordinators cannot be reached. (public)`,
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

async function findNode(finders: Finders, context: RequestContext, id: string): Promise<FoundNode> {
  const type = typeOfId(id);
  if (type === null) return null;
  const find = finders[type];
  if (find) return find(context, id);
  return isOwnedElsewhere(type) ? { __typename: type, id } : null;
}
