/**
 * A request refused: the caller's mistake, or something that is not available now, with an HTTP status, a stable code and a
 * sentence. Most requests are refused before GraphQL sees them; to GraphQL a refusal is an error like any other.
 */
import { GraphQLError } from 'graphql';

export class HttpRefusal extends GraphQLError {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 413 | 415 | 431 | 500 | 503,
    readonly code: string,
    message: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(message, { extensions: { ...facts, code, http: { status } } });
  }
}
