/**
 * Cursors of keyset pages: the order key and the id of an entry, bound to the list, its filter and its order, so that
 * a cursor taken elsewhere is refused instead of giving a page that looks right.
 */
import { createHash } from 'node:crypto';
import { HubError } from '../base/errors.ts';

export type OrderKey = string | number;

export interface CursorPosition {
  readonly key: OrderKey;
  readonly id: string;
}

/** A short digest of the list, its filter and its order. */
export function bindingOf(list: string, filter: unknown, order: string): string {
  return createHash('sha256')
    .update(JSON.stringify([list, filter, order]))
    .digest('base64url')
    .slice(0, 8);
}

export function encodeCursor(binding: string, { key, id }: CursorPosition): string {
  return Buffer.from(JSON.stringify([binding, key, id])).toString('base64url');
}

export function decodeCursor(binding: string, cursor: string): CursorPosition {
  const [boundTo, key, id] = decoded(cursor);
  if (boundTo !== binding || (typeof key !== 'string' && typeof key !== 'number') || typeof id !== 'string') {
    throw new HubError(
      'INVALID_CURSOR',
      'after is not a cursor of this list: use pageInfo.endCursor of an answer with the same filter and order.',
      { argument: 'after' },
    );
  }
  return { key, id };
}

function decoded(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
