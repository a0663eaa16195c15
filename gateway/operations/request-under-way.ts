/**
 * Ties a request to the record of its operation while Apollo Server answers it. Apollo Server copies the context of a request
 * and passes nothing else on to the limits and the executor, so the record is found by the caller in the context: each request
 * has a caller object of its own.
 */
import type { ExecutionResult } from 'graphql';
import type { Caller } from '../../platform/runtime/open-subgraph.ts';
import type { HubContext } from '../hub-context.ts';
import { OperationRecord } from './operation-record.ts';

interface RequestUnderWay {
  readonly record: OperationRecord;
  /** The result of an operation that has run already and has errors: Apollo Server words them, and must not run it again. */
  readonly result?: ExecutionResult | undefined;
  /** True if the request begins a subscription, which then runs for each event; no other request may have one. */
  readonly isBeginning?: boolean;
}

const underWay = new WeakMap<Caller, RequestUnderWay>();

/** Must be called before Apollo Server is asked. */
export function beginRequest({ caller }: HubContext, request: RequestUnderWay): void {
  underWay.set(caller, request);
}

/** A request that nobody has begun has a record that nobody keeps. */
export function requestUnderWay({ caller }: HubContext): RequestUnderWay {
  return underWay.get(caller) ?? { record: new OperationRecord() };
}
