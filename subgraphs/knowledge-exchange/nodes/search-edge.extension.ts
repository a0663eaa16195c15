/**
 * The object of a search result. Objects of knowledge-exchange are read again, so that the index never shows an object
 * that the reader may not see. For objects of other subgraphs only the key is returned, and the owner decides.
 */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IdType } from '../../../covenant/ids.ts';
import { Node, type Typed } from '../../../platform/graph/node.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { SearchEdge } from '../search/search-find.ts';
import type { SearchKind } from '../search/search-kind.ts';
import { nodeById } from './node-by-id.ts';

const ownedElsewhere: Readonly<Partial<Record<SearchKind, IdType>>> = {
  COORDINATOR: 'Coordinator',
  SIGNATORY: 'Signatory',
  SUPPORT_ACTION: 'SupportAction',
};

@Resolver(() => SearchEdge)
export class SearchNodeExtension {
  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The object itself, which its owner supplies only if you select it; null if it cannot be shown.',
  })
  async node(@Root() { kind, id }: SearchEdge, @Ctx() context: RequestContext): Promise<(Node & Typed) | null> {
    const __typename = ownedElsewhere[kind];
    return __typename ? { __typename, id } : nodeById(context, id);
  }
}
