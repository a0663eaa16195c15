/** Ends a subscription, or keeps it from beginning, with errors in the words that leave the hub. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { publicError } from '../http/public-errors.ts';
import { HttpRefusal } from '../http-refusal.ts';

export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message);
  }

  get code(): unknown {
    return this.errors[0]?.extensions?.['code'];
  }
}

export function refused(code: string, message: string, facts: Readonly<Record<string, unknown>> = {}): Refused {
  return new Refused([{ message, extensions: { ...facts, code } }]);
}

/** Null for a fault of the hub. */
export function refusedOrNull(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  if (error instanceof HttpRefusal) return refused(error.code, error.message, error.facts);
  return error instanceof GraphQLError ? new Refused([publicError(error.toJSON())]) : null;
}
