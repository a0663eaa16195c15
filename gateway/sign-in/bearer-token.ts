/** Reads the access token of a request from its Authorization header (RFC 6750); refuses any other content of the header. */
import type { IncomingMessage } from 'node:http';
import { invalidToken } from './token-refusals.ts';

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;
/** A person with many groups has a long token; gateway/http/broken-request.ts allows headers that hold it. */
export const MAX_TOKEN_CHARACTERS = 16_000;

export function bearerTokenOf(request: IncomingMessage): string {
  const isAuthorization = (name: string, index: number): boolean => index % 2 === 0 && /^authorization$/i.test(name);
  // Node keeps the first of several Authorization headers; the hub does not guess which one its sender meant.
  if (request.rawHeaders.filter(isAuthorization).length !== 1) {
    throw invalidToken('There is more than one Authorization header; send one.');
  }
  return bearerTokenIn(request.headers.authorization ?? '');
}

/** The token in the value of an Authorization header. */
export function bearerTokenIn(authorization: string): string {
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) {
    throw invalidToken('The Authorization header is not "Bearer" and an access token; leave it out to ask unsigned.');
  }
  if (token.length <= MAX_TOKEN_CHARACTERS) return token;
  throw invalidToken(`The access token has more than ${String(MAX_TOKEN_CHARACTERS)} characters.`);
}
