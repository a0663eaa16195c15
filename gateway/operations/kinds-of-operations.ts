/** Which kinds of operations are served where: subscriptions as events over sockets and event streams, all others over HTTP. */
import { OperationTypeNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { HttpRefusal } from '../http-refusal.ts';

/** `isBeginning` is true for a request that begins a subscription. */
export function kindMustBeServed(
  schema: GraphQLSchema,
  { operation }: OperationDefinitionNode,
  isBeginning: boolean,
): void {
  const isSubscription = operation === OperationTypeNode.SUBSCRIPTION;
  if (isBeginning && !isSubscription) {
    throw notServed(`A ${operation} is not served here: send it to /graphql over HTTP.`, ['subscription']);
  }
  if (isSubscription && !isBeginning) throw subscriptionNotServed();
  if (!schema.getRootType(operation)) throw notServed(`The hub has no ${operation}s.`, ['query']);
}

export function subscriptionNotServed(): HttpRefusal {
  return notServed('Subscriptions are not served over HTTP.', ['query']);
}

function notServed(message: string, accepted: readonly string[]): HttpRefusal {
  return new HttpRefusal(400, 'OPERATION_NOT_SERVED', message, { accepted });
}
