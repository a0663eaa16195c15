/**
 * When the last owner leaves a group, the moderator with the longest membership becomes owner. A group without
 * moderators is left to the Office, which gets a letter.
 */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { inForce } from '../visibility/group-visibility.ts';
import { tellByLetter } from './group-letters.ts';
import type { KeptGroup } from './group.rules.ts';

/** Call it after an owner left, while the group is locked. */
export async function findNextOwner(
  transaction: Transaction,
  group: Pick<KeptGroup, 'id' | 'name'>,
  { today, hubUrl }: { readonly today: string; readonly hubUrl: string | null },
): Promise<void> {
  const current = inForce(rawSql`m`, today);
  const leading = await transaction.select<{ id: string; personId: string; role: string }>(
    rawSql`SELECT m.id, m.personId, m.role FROM group_membership m WHERE m.groupId = ? AND m.role <> 'MEMBER' AND ${current.sql}
     ORDER BY CASE m.role WHEN 'OWNER' THEN 0 ELSE 1 END, m.startsOn, m.id LIMIT 1`,
    [group.id, ...current.parameters],
  );
  const [next] = leading;
  if (next?.role === 'OWNER') return;
  if (!next) return tellByLetter(transaction, group, { hubUrl }, [{ kind: 'LEFT_TO_OFFICE' }]);
  await transaction.execute(
    rawSql`UPDATE group_membership SET role = 'OWNER', revision = revision + 1, updatedAt = ? WHERE id = ?`,
    [new Date().toISOString(), next.id],
  );
  await recordAct(transaction, 'system', {
    act: 'findNextOwner',
    subjectId: group.id,
    before: { membershipId: next.id, role: 'MODERATOR' },
    after: { membershipId: next.id, role: 'OWNER' },
  });
  await tellByLetter(transaction, group, { hubUrl }, [{ kind: 'BECAME_OWNER', personId: next.personId }]);
}
