/**
 * How an operation reaches a subgraph. There are two forms, a function call and HTTP, and nothing that uses one knows
 * which it talks to.
 */
import type { Caller } from './open-subgraph.ts';
import type { SubgraphRequest, SubgraphResult } from './subgraph-execution.ts';

export interface SubgraphTransport {
  /** The subgraph's answer; rejects with SubgraphUnavailableError when there is none in time. */
  send(request: SubgraphRequest, caller: Caller): Promise<SubgraphResult>;
  close(): Promise<void>;
}

/** A subgraph gave no answer. The reason is for the log; it may name addresses and never leaves the hub. */
export class SubgraphUnavailableError extends Error {
  override readonly name = 'SubgraphUnavailableError';

  constructor(
    readonly subgraph: string,
    readonly reason: string,
  ) {
    super(`${subgraph}: ${reason}`);
  }
}
