/**
 * How an operation reaches a subgraph. There are two implementations, a function call and HTTP, and callers do not know which
 * they use.
 */
import type { Caller } from './open-subgraph.ts';
import type { SubgraphRequest, SubgraphResult } from './subgraph-execution.ts';

export interface SubgraphTransport {
  /** Returns the subgraph's answer; rejects with SubgraphUnavailableError if there is none in time. */
  send(request: SubgraphRequest, caller: Caller): Promise<SubgraphResult>;
  close(): Promise<void>;
}

/** A subgraph gave no answer. The reason may name addresses, so it goes to the log only. */
export class SubgraphUnavailableError extends Error {
  override readonly name = 'SubgraphUnavailableError';

  constructor(
    readonly subgraph: string,
    readonly reason: string,
  ) {
    super(`${subgraph}: ${reason}`);
  }
}
