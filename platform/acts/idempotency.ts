/**
 * Creates a thing once: a request that is sent again with its key, perhaps at the same time or after a restart, gets the thing
 * that the first one created. The transaction writes the key first, so of two equal requests the second waits for the first,
 * cannot write the key and finds its thing.
 */
import { createHash } from 'node:crypto';
import type { Transaction } from '../database/database.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import { rawSql } from '../database/sql-text.ts';
import type { RequestContext } from '../graph/request-context.ts';
import { Refusal } from '../refusals/refusal.ts';

/** Most senders use a UUID; short keys could collide by chance. */
const KEY_PATTERN = /^[\x21-\x7E]{16,100}$/;

interface Creation {
  /** Name of the mutation. */
  readonly act: string;
  readonly idempotencyKey: string;
  /** All other arguments; the same key with different arguments is refused. */
  readonly args: unknown;
  /** The id of the new thing, if this request creates it. */
  readonly id: string;
}

/** Does the work under the new id, or returns the id that was created under this key before. */
export async function createOnce(
  context: RequestContext,
  { act, idempotencyKey, args, id }: Creation,
  create: (transaction: Transaction, id: string) => Promise<void>,
): Promise<string> {
  mustBeKey(idempotencyKey);
  const actor = context.identity.personId ?? 'anonymous';
  const inputDigest = createHash('sha256')
    .update(JSON.stringify([act, args]))
    .digest('hex');
  return context.database.write(async (transaction) => {
    try {
      await transaction.execute(
        rawSql`INSERT INTO idempotency_key (actor, idempotencyKey, act, inputDigest, subjectId, createdAt) VALUES (?, ?, ?, ?, ?, ?)`,
        [actor, idempotencyKey, act, inputDigest, id, new Date().toISOString()],
      );
    } catch (error) {
      if (!isUniqueViolation(error, 'idempotency_key')) throw error;
      const [creation] = await transaction.select<{ inputDigest: string; subjectId: string }>(
        rawSql`SELECT inputDigest, subjectId FROM idempotency_key WHERE actor = ? AND idempotencyKey = ?`,
        [actor, idempotencyKey],
      );
      if (!creation) throw error;
      return subjectOf(creation, inputDigest);
    }
    await create(transaction, id);
    return id;
  });
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
