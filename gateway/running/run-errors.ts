/**
 * What went wrong in the fetches of one operation, by fetch, so that the order of errors does not depend on which subgraph
 * was quicker. Nothing is made before something is wrong.
 */
import type { GraphQLError } from 'graphql';

export class RunErrors {
  private byFetch: GraphQLError[][] | undefined;

  add(order: number, errors: readonly GraphQLError[]): void {
    if (errors.length === 0) return;
    this.byFetch ??= [];
    (this.byFetch[order] ??= []).push(...errors);
  }

  inOrder(): readonly GraphQLError[] {
    return this.byFetch?.flat() ?? NONE;
  }
}

const NONE: readonly GraphQLError[] = [];
