/** The cursor of an event: where a reader who was away goes on. Opaque to readers. */
import { HubError } from '../../platform/base/errors.ts';

const MAX_NUMBER = 2_147_483_647;

export function cursorOf(source: string, number: number): string {
  return Buffer.from(JSON.stringify([source, number])).toString('base64url');
}

/** The number in the cursor of an event of this subgraph. */
export function numberIn(cursor: string, source: string): number {
  const [named, number] = partsOf(cursor);
  if (named === source && isNumber(number)) return number;
  throw new HubError(
    'INVALID_CURSOR',
    'after is no cursor of this subscription; it is in extensions.cursor of the messages of the same subscription.',
    { argument: 'after' },
  );
}

function isNumber(number: unknown): number is number {
  return Number.isInteger(number) && Number(number) >= 0 && Number(number) <= MAX_NUMBER;
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
