/** Per-request batches of the reading places of the reader; no query here reads those of another person. */
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { loader } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { inForce } from '../visibility/group-visibility.ts';

/** Null for a thread that the reader has not opened yet. */
export const readUpToByThreadId = loader<string, number>(async ({ database, identity }, ids) => {
  if (identity.personId === null) return new Map();
  const ofThese = isOneOf(rawSql`threadId`, ids);
  const rows = await database.select<{ threadId: string; readUpTo: number }>(
    rawSql`SELECT threadId, readUpTo FROM reading_place WHERE personId = ? AND ${ofThese.sql}`,
    [identity.personId, ...ofThese.parameters],
  );
  return new Map(rows.map(({ threadId, readUpTo }) => [threadId, Number(readUpTo)]));
});

/** Number of unread posts in each group of the reader. */
export const unreadByGroupId = loader<string, number>(async (context, ids) => {
  const { personId } = context.identity;
  if (personId === null) return new Map();
  const ofThese = isOneOf(rawSql`m.groupId`, ids);
  const { sql, parameters } = unreadWhere(context, personId);
  const rows = await context.database.select<{ groupId: string; unread: number | null }>(
    rawSql`SELECT m.groupId, ${sql} AND ${ofThese.sql} GROUP BY m.groupId`,
    [...parameters, ...ofThese.parameters],
  );
  return new Map(rows.map(({ groupId, unread }) => [groupId, Number(unread ?? 0)]));
});

/** Number of unread posts in all groups of a person, who must be the reader. */
export const unreadByPersonId = loader<string, number>(async (context, ids) => {
  const counts = new Map<string, number>();
  for (const personId of ids.filter((id) => id === context.identity.personId)) {
    const { sql, parameters } = unreadWhere(context, personId);
    const [row] = await context.database.select<{ unread: number | null }>(rawSql`SELECT ${sql}`, parameters);
    counts.set(personId, Number(row?.unread ?? 0));
  }
  return counts;
});

/** A thread that the person has not opened counts only if it has a post since the person joined the group. */
function unreadWhere(
  { today }: Pick<RequestContext, 'today'>,
  personId: string,
): { readonly sql: SqlText; readonly parameters: string[] } {
  const current = inForce(rawSql`m`, today);
  return {
    sql: rawSql`SUM(CASE WHEN r.readUpTo IS NULL AND t.lastPostAt < m.startsOn THEN 0 ELSE t.postCount - COALESCE(r.readUpTo, 0) END) AS unread
     FROM group_membership m LEFT JOIN thread t ON t.groupId = m.groupId
     LEFT JOIN reading_place r ON r.personId = m.personId AND r.threadId = t.id
     WHERE m.personId = ? AND ${current.sql}`,
    parameters: [personId, ...current.parameters.map(String)],
  };
}
