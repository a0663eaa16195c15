/**
 * Collects the errors of one operation by fetch, so that their order does not depend on which subgraph answered first. It
 * allocates nothing until there is an error.
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
