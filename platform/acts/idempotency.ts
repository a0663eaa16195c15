/**
 * Creating once: a request that is sent again with its key, perhaps at the same time or after a restart, gets the thing
 * that was created the first time. The key is written first in the transaction that creates, so of two equal requests one
 * waits for the other and then finds it.
 */
import { createHash } from 'node:crypto';
import { QueryFailedError } from 'typeorm';
import type { Transaction } from '../database/database.ts';
import { newId, type IdType } from '../base/ids.ts';
import type { RequestContext } from '../graph/request-context.ts';
import { Refusal } from './refusal.ts';

/** A UUID is what most senders use; shorter keys meet by chance. */
const KEY_PATTERN = /^[\x21-\x7E]{16,100}$/;

interface Creation {
  /** Name of the mutation. */
  readonly act: string;
  readonly idempotencyKey: string;
  /** All other arguments: the same key with others is a mistake of the sender. */
  readonly given: unknown;
  readonly type: IdType;
  /** The id of a thing that is known by its key in a public source; a new one when left out. */
  readonly id?: string;
}

/** Does the work under a new id, or answers with the id that was created under this key before. */
export async function createOnce(
  context: RequestContext,
  { act, idempotencyKey, given, type, id: knownId }: Creation,
  create: (transaction: Transaction, id: string) => Promise<void>,
): Promise<string> {
  mustBeKey(idempotencyKey);
  const actor = context.identity.personId ?? 'anonymous';
  const inputDigest = createHash('sha256')
    .update(JSON.stringify([act, given]))
    .digest('hex');
  const attempt = (): Promise<string> =>
    context.database.write(async (transaction) => {
      const known = await transaction.select<{ inputDigest: string; subjectId: string }>(
        'SELECT inputDigest, subjectId FROM idempotency_key WHERE actor = ? AND idempotencyKey = ?',
        [actor, idempotencyKey],
      );
      if (known[0]) return subjectOf(known[0], inputDigest);
      const id = knownId ?? newId(type);
      await transaction.execute(
        'INSERT INTO idempotency_key (actor, idempotencyKey, act, inputDigest, subjectId, createdAt) VALUES (?, ?, ?, ?, ?, ?)',
        [actor, idempotencyKey, act, inputDigest, id, new Date().toISOString()],
      );
      await create(transaction, id);
      return id;
    });
  try {
    return await attempt();
  } catch (error) {
    // Another request with this key was under way and is saved by now.
    if (isTakenKey(error)) return attempt();
    throw error;
  }
}

function subjectOf(
  { inputDigest, subjectId }: { readonly inputDigest: string; readonly subjectId: string },
  digestNow: string,
): string {
  if (inputDigest === digestNow) return subjectId;
  throw Refusal.invalid(
    ['idempotencyKey'],
    'idempotencyKey',
    'This idempotencyKey was used for another request; use a new one, such as a random UUID.',
  );
}

function mustBeKey(key: string): void {
  if (KEY_PATTERN.test(key)) return;
  throw Refusal.invalid(
    ['idempotencyKey'],
    'idempotencyKey',
    'idempotencyKey has 16 to 100 visible ASCII characters, such as a random UUID.',
  );
}

function isTakenKey(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  return error.query.includes('INTO idempotency_key') && /Duplicate entry|UNIQUE constraint/.test(error.message);
}
