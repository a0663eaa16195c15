/**
 * The closed list of errors that a caller can get, each with a stable code.
 */
import { GraphQLError } from 'graphql';

export const errorCodes = {
  /** An argument or a document is not acceptable; the message says what would be. */
  BAD_USER_INPUT: 400,
  /** `first` is not between 1 and 100. */
  PAGE_SIZE_OUT_OF_RANGE: 400,
  /** `after` is not a cursor of this list with this filter and this order. */
  INVALID_CURSOR: 400,
  /** A subgraph is asked for more than 1,000 entities at once. */
  TOO_MANY_REPRESENTATIONS: 400,
  /** Anonymous callers may not do this: send an access token. */
  UNAUTHENTICATED: 401,
  /** The caller has no right to it. */
  FORBIDDEN: 403,
  /** Nothing has this id, or the caller may not see it. */
  NOT_FOUND: 404,
  /** A subscription: the reader may not see what this one event is about. The gateway leaves the event out. */
  EVENT_NOT_READABLE: 404,
  /** The hub failed; the log has the reason under the request id in `extensions`. */
  INTERNAL_SERVER_ERROR: 500,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** An error that the caller can correct. Any other error is a fault and is masked. */
export class HubError extends GraphQLError {
  constructor(code: ErrorCode, message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { ...facts, code } });
    this.name = 'HubError';
  }
}

/** True for an error whose message was written for the caller. */
export function isMeantForCaller(error: GraphQLError): boolean {
  const code = error.extensions['code'];
  return typeof code === 'string' && code in errorCodes && code !== 'INTERNAL_SERVER_ERROR';
}
