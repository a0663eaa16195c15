/** Why a subscription ends or cannot begin: errors as its reader gets them. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { OverloadedError } from '../../platform/runtime/concurrency-limit.ts';
import { publicError } from '../http/public-errors.ts';
import { HttpRefusal } from '../http-refusal.ts';

export class SubscriptionRefusal extends Error {
  override readonly name = 'SubscriptionRefusal';

  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message);
  }

  get code(): unknown {
    return this.errors[0]?.extensions?.['code'];
  }
}

export function refusalWith(
  code: string,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): SubscriptionRefusal {
  return new SubscriptionRefusal([{ message, extensions: { ...facts, code } }]);
}

/** Null for a fault of the hub. */
export function refusalOrNull(error: unknown): SubscriptionRefusal | null {
  if (error instanceof SubscriptionRefusal) return error;
  if (error instanceof OverloadedError)
    return refusalWith('SUBGRAPH_UNAVAILABLE', 'Too much happens at this moment; try again shortly.');
  if (error instanceof HttpRefusal) return refusalWith(error.code, error.message, error.facts);
  return error instanceof GraphQLError ? new SubscriptionRefusal([publicError(error.toJSON())]) : null;
}
