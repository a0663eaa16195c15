/** The access token a request carries, exactly as RFC 6750 has it in a header; whatever else stands there is refused. */
import type { IncomingMessage } from 'node:http';
import { invalidToken } from './token-refusals.ts';

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;
/** A person with many groups has a long one; gateway/http/broken-request.ts lets headers in that hold it. */
export const MAX_TOKEN_CHARACTERS = 16_000;

export function bearerTokenOf(request: IncomingMessage): string {
  const isAuthorization = (name: string, index: number): boolean => index % 2 === 0 && /^authorization$/i.test(name);
  // Node keeps the first of several; which one its sender meant is not for the hub to guess.
  if (request.rawHeaders.filter(isAuthorization).length !== 1) {
    throw invalidToken('There is more than one Authorization header; send one.');
  }
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) {
    throw invalidToken('The Authorization header is not "Bearer" and an access token; leave it out to ask unsigned.');
  }
  if (token.length <= MAX_TOKEN_CHARACTERS) return token;
  throw invalidToken(`The access token has more than ${String(MAX_TOKEN_CHARACTERS)} characters.`);
}
