/** What the gateway knows of a request. */
import type { Caller } from '../platform/subgraph/open-subgraph.ts';

export interface HubContext {
  readonly caller: Caller;
}
