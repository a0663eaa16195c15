/**
 * The error for a refused request: the caller's mistake, or something that is unavailable now, with an HTTP status, a stable
 * code and a message. Inside GraphQL it is an error like any other.
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
