/** The context of a request in the gateway. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../platform/runtime/open-subgraph.ts';

export interface HubContext {
  /** Each request has an object of its own. */
  readonly caller: Caller;
}

/** Makes the context of a request. The response says the request id, also when the request is refused later. */
export type ContextOf = (request: IncomingMessage, response: ServerResponse) => HubContext | Promise<HubContext>;
export type AnonymousContextOf = (request: IncomingMessage, response: ServerResponse) => HubContext;
