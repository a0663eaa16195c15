/**
 * Chooses the media type of an answer before anything of the request runs: a mutation must not run if its caller cannot read
 * the answer.
 */
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export const GRAPHQL_RESPONSE = 'application/graphql-response+json';
export const JSON_TYPE = 'application/json';

export const EVENT_STREAM = 'text/event-stream';

/**
 * What a caller accepts. `application/json`: the caller names it and not the newer media type. Any media type: the caller
 * names neither, or names both and prefers JSON, and is answered in JSON.
 */
export type Accepted = typeof GRAPHQL_RESPONSE | typeof JSON_TYPE | '*/*';

/** Answers are in UTF-8, whether a caller says so or not. */
const OFFERED = [GRAPHQL_RESPONSE, JSON_TYPE].flatMap((type) =>
  ['', '; charset=utf-8', '; charset=utf8'].map((charset) => type + charset),
);

/** Callers send a few different headers, and parsing one costs more than a look-up. */
const negotiated = new LRUCache<string, { readonly type: Accepted | null }>({
  maxSize: 10_000,
  sizeCalculation: (_, accept) => accept.length + 50,
  memoMethod: (accept) => ({ type: negotiate(accept) }),
});

/** Null if the caller accepts neither type. */
export function acceptedMediaType(accept = ''): Accepted | null {
  if (accept.trim() === '') return '*/*';
  return negotiated.memo(accept).type;
}

/** True if a caller would rather have a stream of events than one answer. */
export function prefersEventStream(accept = ''): boolean {
  if (!accept.includes(EVENT_STREAM)) return false;
  const [best] = new Negotiator({ headers: { accept } }).mediaTypes([EVENT_STREAM, GRAPHQL_RESPONSE, JSON_TYPE]);
  return best === EVENT_STREAM;
}

function negotiate(accept: string): Accepted | null {
  const acceptable = offeredFor(accept);
  const named = new Negotiator({ headers: { accept } }).mediaTypes().map((type) => type.toLowerCase());
  if (acceptable.length === 0) return null;
  if (named.includes(GRAPHQL_RESPONSE)) {
    // The first of two equal priorities wins, so the header is read in both orders to prefer the newer type.
    const reversed = offeredFor(accept.split(',').reverse().join(','));
    return [acceptable[0], reversed[0]].includes(GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : '*/*';
  }
  if (named.includes(JSON_TYPE)) return JSON_TYPE;
  return acceptable.includes(JSON_TYPE) ? '*/*' : GRAPHQL_RESPONSE;
}

/** The media types that a caller can read, the best first. */
function offeredFor(accept: string): string[] {
  const types = new Negotiator({ headers: { accept } }).mediaTypes(OFFERED);
  return types.map((type) => type.split(';')[0] ?? type);
}
