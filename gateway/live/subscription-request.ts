/**
 * Reads the request that begins a subscription. Apollo Server parses, validates and limits it as any other request; an operation
 * that was begun before, by this reader or another one, needs none of that.
 */
import type { ApolloServer } from '@apollo/server';
import type { HubContext } from '../hub-context.ts';
import type { DocumentMustBeSmall } from '../limits/document-limits.ts';
import { affordableOrNull } from '../http/repeated-operations.ts';
import { valueMustBeShallow } from '../http/request-size.ts';
import { OperationRecord, type MadeOperation, type RunnableOperation } from '../operations/operation-record.ts';
import { OperationStore, type OperationAddress } from '../operations/operation-store.ts';
import { beginRequest } from '../operations/request-under-way.ts';
import { isData, type Variables } from '../plain-data.ts';
import type { FollowedTopic } from '../running/followed-topic.ts';
import { refusalWith, SubscriptionRefusal } from './subscription-refusal.ts';

export interface SubscriptionRequest extends OperationAddress {
  readonly variables: Variables;
}

export interface ReadySubscription {
  readonly operation: RunnableOperation;
  readonly topic: FollowedTopic;
}

export interface RequestParameters {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

export function readSubscriptionRequest({ query, operationName, variables }: RequestParameters): SubscriptionRequest {
  if (typeof query !== 'string')
    throw refusalWith('BAD_REQUEST', 'query is missing; it is the text of a subscription.');
  const name = operationName ?? '';
  if (typeof name !== 'string') throw refusalWith('BAD_REQUEST', 'operationName is no text.');
  const values = variables ?? {};
  if (!isData(values)) throw refusalWith('BAD_REQUEST', 'variables are no object.');
  valueMustBeShallow(values);
  return { text: query, operationName: name === '' ? null : name, variables: values };
}

export class SubscriptionOperations {
  private readonly operations = new OperationStore();

  constructor(
    private readonly apollo: ApolloServer<HubContext>,
    private readonly documentMustBeSmall: DocumentMustBeSmall,
  ) {}

  /** Rejects with the error for the reader. */
  async ready(request: SubscriptionRequest, { caller }: HubContext): Promise<ReadySubscription> {
    const kept = this.operations.find(request);
    const known = kept?.made && readyIfAffordable(kept.made, request.variables);
    return known ?? this.made(request, caller, kept);
  }

  private async made(
    request: SubscriptionRequest,
    caller: HubContext['caller'],
    kept: OperationRecord | undefined,
  ): Promise<ReadySubscription> {
    if (!kept) this.documentMustBeSmall(request.text);
    const record = kept ?? new OperationRecord();
    const contextValue = { caller: { ...caller } };
    beginRequest(contextValue, { record, isBeginning: true });
    const { text: query, operationName, variables } = request;
    const { body } = await this.apollo.executeOperation(
      { query, variables: { ...variables }, ...(operationName !== null && { operationName }) },
      { contextValue },
    );
    this.operations.keep(request, record);
    if (body.kind === 'single' && body.singleResult.errors) throw new SubscriptionRefusal(body.singleResult.errors);
    const ready = record.made && readyOf(record.made, variables);
    if (!ready) throw refusalWith('OPERATION_NOT_SERVED', 'The operation subscribes to nothing.');
    return ready;
  }
}

/** Null if Apollo Server has to word a refusal, or the operation was made for a supergraph that is not served any more. */
function readyIfAffordable(made: MadeOperation, variables: Variables): ReadySubscription | null {
  if (!made.runnable?.isServed() || !made.costFor) return null;
  return affordableOrNull(made.costFor, variables) && readyOf(made, variables);
}

function readyOf({ runnable }: MadeOperation, variables: Variables): ReadySubscription | null {
  const followed = runnable?.followed?.(variables);
  return runnable && followed && !followed.errors ? { operation: runnable, topic: followed.topic } : null;
}
