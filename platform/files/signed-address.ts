/**
 * Addresses of the hub that are valid for some minutes. A key that never leaves this installation signs their method and
 * facts, so that nobody can change or invent one.
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
  const signature = Buffer.from(query.get('signature') ?? '');
  query.delete('signature');
  const right = Buffer.from(signatureOf(key, { method, id, query }));
  if (signature.length !== right.length || !timingSafeEqual(signature, right)) return 'no such address';
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
