/**
 * Which media type an answer has, decided before anything of the request runs: a mutation whose answer nobody could read
 * must not be made.
 */
import Negotiator from 'negotiator';
import { RecentlyUsed } from '../execution/recently-used.ts';

export const GRAPHQL_RESPONSE = 'application/graphql-response+json';
export const JSON_TYPE = 'application/json';

/**
 * What a caller accepts, in the words of the Accept header. `application/json` is a caller who names it and not the newer
 * media type; whoever names neither, or prefers JSON and knows both, is any caller and is answered in JSON.
 */
export type Accepted = typeof GRAPHQL_RESPONSE | typeof JSON_TYPE | '*/*';

/** Answers are in UTF-8, whether a caller says so or not. */
const OFFERED = [GRAPHQL_RESPONSE, JSON_TYPE].flatMap((type) =>
  ['', '; charset=utf-8', '; charset=utf8'].map((charset) => type + charset),
);

/** Callers send one of a few headers, and reading one costs more than finding it. */
const negotiated = new RecentlyUsed<Accepted | null>(10_000, 50);

/** Null for whoever can read neither. */
export function acceptedMediaType(accept = ''): Accepted | null {
  if (accept.trim() === '') return '*/*';
  const known = negotiated.get(accept);
  if (known !== undefined) return known;
  const accepted = negotiate(accept);
  negotiated.set(accept, accepted, accept.length);
  return accepted;
}

function negotiate(accept: string): Accepted | null {
  const negotiator = new Negotiator({ headers: { accept } });
  const acceptable = negotiator.mediaTypes(OFFERED).map((type) => type.split(';')[0]);
  const named = negotiator.mediaTypes().map((type) => type.toLowerCase());
  if (acceptable.length === 0) return null;
  if (named.includes(GRAPHQL_RESPONSE)) return acceptable[0] === GRAPHQL_RESPONSE ? GRAPHQL_RESPONSE : '*/*';
  if (named.includes(JSON_TYPE)) return JSON_TYPE;
  return acceptable.includes(JSON_TYPE) ? '*/*' : GRAPHQL_RESPONSE;
}
