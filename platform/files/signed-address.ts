/**
 * Addresses of the hub itself that are good for some minutes: all they say, and the method they are for, is signed with
 * a key that never leaves this installation, so that nobody can change one or make one up.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export type AddressMethod = 'GET' | 'PUT';

export interface AddressFacts {
  readonly method: AddressMethod;
  readonly id: string;
  readonly facts: Readonly<Record<string, string>>;
}

export const FILES_PATH = '/files/';

/** Path and query. */
export function signedPath(key: Buffer, { method, id, facts }: AddressFacts, expiresAtSeconds: number): string {
  const query = new URLSearchParams({ ...facts, expires: String(expiresAtSeconds) });
  const signature = signatureOf(key, { method, id, query });
  query.append('signature', signature);
  return `${FILES_PATH}${id}?${query.toString()}`;
}

export type CheckedPath = AddressFacts | 'no such address' | 'expired';

export function checkedPath(key: Buffer, method: AddressMethod, path: string, nowSeconds: number): CheckedPath {
  const { pathname, searchParams: query } = new URL(path, 'http://hub');
  const id = pathname.slice(FILES_PATH.length);
  const given = Buffer.from(query.get('signature') ?? '');
  query.delete('signature');
  const right = Buffer.from(signatureOf(key, { method, id, query }));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 'no such address';
  const { expires, ...facts } = Object.fromEntries(query);
  return Number(expires) < nowSeconds ? 'expired' : { method, id, facts };
}

interface Signed {
  readonly method: AddressMethod;
  readonly id: string;
  readonly query: URLSearchParams;
}

function signatureOf(key: Buffer, { method, id, query }: Signed): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([method, id, ...query]))
    .digest('base64url');
}
