/** Writes and reads the audit trail. */
import { createHash } from 'node:crypto';
import type { SqlValue, Transaction } from '../database/database.ts';
import { columnList } from '../database/rows.ts';
import { placeholders, rawSql } from '../database/sql-text.ts';
import { newId } from '../base/ids.ts';
import { readPagesByParent } from '../graph/pages-by-parent.ts';
import type { Page } from '../graph/page.ts';
import type { EntriesRequest } from '../graph/requested-fields.ts';
import { loaderWith } from '../graph/loader.ts';
import type { Identity } from '../graph/identity.ts';
import { ActorKind, type AuditEntry } from './audit-entry.entity.ts';

export interface Act {
  /** Name of the mutation, or of the rule of the hub. */
  readonly act: string;
  readonly subjectId: string;
  /** The body in whose name the person acts; undefined for the Office and for oneself. */
  readonly onBehalfOfId?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** Changed fields; never personal data, as the trail is not erased. */
  readonly before?: Readonly<Record<string, SqlValue>> | undefined;
  readonly after?: Readonly<Record<string, SqlValue>> | undefined;
  /** True for the first line of a thing: no earlier one is looked up. */
  readonly isFirst?: true;
}

/** The columns of a change as they were before it, for `before`. */
export function valuesBefore(row: object, change: Readonly<Record<string, SqlValue>>): Record<string, SqlValue> {
  const values = row as Readonly<Record<string, SqlValue>>;
  return Object.fromEntries(Object.keys(change).map((column) => [column, values[column] ?? null]));
}

/**
 * Adds a line to the trail of a thing, in the transaction that changes it. Two changes of one thing never run at once, as
 * each takes its revision first, so the lines of a thing are in order.
 */
export async function recordAct(
  transaction: Transaction,
  actor: { readonly identity: Identity } | 'system',
  { act, subjectId, onBehalfOfId = null, reason = null, before, after, isFirst }: Act,
): Promise<void> {
  const last = isFirst ? null : await lastLineOf(transaction, subjectId);
  const line = {
    id: newId('AuditEntry'),
    subjectId,
    sequence: Number(last?.sequence ?? 0) + 1,
    at: new Date().toISOString(),
    act,
    ...actorOf(actor, onBehalfOfId),
    onBehalfOfId,
    reason,
    changedFrom: before ? JSON.stringify(before) : null,
    changedTo: after ? JSON.stringify(after) : null,
  };
  const values = [...Object.values(line), sealOf(last?.digest ?? '', line)];
  await transaction.execute(
    rawSql`INSERT INTO audit_entry (${columnList(Object.keys(line))}, digest) VALUES (${placeholders(values.length)})`,
    values,
  );
}

async function lastLineOf(
  transaction: Transaction,
  subjectId: string,
): Promise<Pick<AuditEntry, 'sequence' | 'digest'> | undefined> {
  const [last] = await transaction.select<Pick<AuditEntry, 'sequence' | 'digest'>>(
    rawSql`SELECT sequence, digest FROM audit_entry WHERE subjectId = ? ORDER BY sequence DESC LIMIT 1`,
    [subjectId],
  );
  return last;
}

type Line = Omit<AuditEntry, 'digest' | 'before' | 'after'> & {
  readonly changedFrom: string | null;
  readonly changedTo: string | null;
};

/** The digest of a line. Changing or removing a line makes the digests of all later lines wrong. */
export function sealOf(digestBefore: string, line: Line): string {
  return createHash('sha256')
    .update(JSON.stringify([digestBefore, ...LINE_PARTS.map((property) => line[property])]))
    .digest('hex');
}

const LINE_PARTS = [
  'id',
  'subjectId',
  'sequence',
  'at',
  'act',
  'actorKind',
  'actorId',
  'onBehalfOfId',
  'reason',
  'changedFrom',
  'changedTo',
] as const;

function actorOf(
  actor: { readonly identity: Identity } | 'system',
  onBehalfOfId: string | null,
): Pick<AuditEntry, 'actorKind' | 'actorId'> {
  if (actor === 'system') return { actorKind: ActorKind.SYSTEM, actorId: null };
  const { personId, memberships } = actor.identity;
  const isOffice = onBehalfOfId === null && memberships.some(({ bodyId }) => bodyId === null);
  return { actorKind: isOffice ? ActorKind.OFFICE : ActorKind.PERSON, actorId: personId };
}

const list = {
  name: 'history',
  columns: rawSql`id, subjectId, sequence, at, act, actorKind, actorId, onBehalfOfId, reason, changedFrom AS "before", changedTo AS "after"`,
  from: rawSql`audit_entry`,
  id: rawSql`id`,
  order: { by: rawSql`sequence`, direction: 'DESC' },
  conditions: [],
  scope: null,
} as const;

/** Pages of the trails of things, newest line first. The caller must have checked that the reader may see them. */
export const historyOf = loaderWith<EntriesRequest, string, Page<AuditEntry>>(({ database }, ids, page) =>
  readPagesByParent<AuditEntry>(database, { list, parent: rawSql`subjectId` }, ids, page),
);
