/** The change feed of a subgraph as a root field; only other subgraphs can read it. */
import { Args, Ctx, Directive, Query, Resolver, type ClassType } from 'type-graphql';
import { ChangeEventType, ChangesArguments, mustBeChangesPage } from '../../platform/changes/change-event.ts';
import { readChanges, type ChangeEvent } from '../../platform/changes/change-feed.ts';
import type { RequestContext } from '../../platform/graph/request-context.ts';

/** `field` is the name of the root field. The four subgraphs form one graph, so each change feed has its own name. */
export function changesResolver(field: string): ClassType {
  @Resolver()
  class ChangesResolver {
    @Query(() => [ChangeEventType], { name: field, description: 'Change feed of this subgraph. (Office)' })
    @Directive('@inaccessible')
    changes(
      @Args(() => ChangesArguments) page: ChangesArguments,
      @Ctx() { database }: RequestContext,
    ): Promise<ChangeEvent[]> {
      const { first, after } = mustBeChangesPage(page);
      return readChanges(database, after, first);
    }
  }
  return ChangesResolver;
}
