/**
 * Formats every error that leaves the hub. An error whose code is not listed becomes a fixed sentence, without stack, address
 * or text of a subgraph.
 */
import type { GraphQLFormattedError } from 'graphql';
import { errorCodes } from '../../platform/base/errors.ts';

/** Codes whose messages were written for the caller: our own, Apollo Server's and GraphQL's. */
const PUBLIC_CODES = new Set<string>([
  ...Object.keys(errorCodes).filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
  'SUBGRAPH_UNAVAILABLE',
  'DEPTH_LIMIT_EXCEEDED',
  'COST_LIMIT_EXCEEDED',
  'LIST_LIMIT_EXCEEDED',
  'INTROSPECTION_LIMIT_EXCEEDED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_NOT_SERVED',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
]);

/** Extensions of an error that help the caller and reveal nothing internal. */
const PUBLIC_FACTS = ['argument', 'minimum', 'maximum', 'accepted', 'subgraph', 'setting', 'limit', 'asked'] as const;

/** GraphQL quotes what it cannot parse, which may be a whole document. */
const MAX_MESSAGE_LENGTH = 500;

export function isPublicCode(code: unknown): boolean {
  return typeof code === 'string' && PUBLIC_CODES.has(code);
}

export function publicError(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = error.extensions?.['code'];
  const isPublic = isPublicCode(code);
  return {
    message: isPublic ? shortened(error.message) : 'The hub could not make this part of the answer.',
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: isPublic ? { ...factsOf(error), code } : { code: 'INTERNAL_SERVER_ERROR' },
  };
}

function shortened(message: string): string {
  return message.length <= MAX_MESSAGE_LENGTH ? message : `${message.slice(0, MAX_MESSAGE_LENGTH)}…`;
}

function factsOf({ extensions }: GraphQLFormattedError): Record<string, unknown> {
  const facts = extensions ?? {};
  return Object.fromEntries(PUBLIC_FACTS.filter((fact) => fact in facts).map((fact) => [fact, facts[fact]]));
}
