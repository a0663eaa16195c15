/** What the gateway knows of a request. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Caller } from '../platform/runtime/open-subgraph.ts';

export interface HubContext {
  readonly caller: Caller;
  /** What there is to keep once the operation of this request has passed everything that depends on its text. */
  readonly passed: PassedOperation;
  /** The answer, where the operation was known and has run: it is told like any other and not run again. */
  result?: ExecutionResult;
}

/** Makes the context of a request. The response says the request id, also when the request is refused later. */
export type ContextOf = (request: IncomingMessage, response: ServerResponse) => HubContext | Promise<HubContext>;
export type AnonymousContextOf = (request: IncomingMessage, response: ServerResponse) => HubContext;

type Variables = Readonly<Record<string, unknown>>;

export interface PassedOperation {
  /** What an answer says besides its data; throws where the variables exceed a limit. */
  extensionsUnder?: (variables: Variables) => Readonly<Record<string, unknown>>;
  operation?: RunnableOperation;
}

/** An operation that was validated and planned, for whoever asks now. */
export interface RunnableOperation {
  run(variables: Variables, context: HubContext): Promise<ExecutionResult>;
  /** False once another supergraph is served than the one it was planned over. */
  isServed(): boolean;
}
