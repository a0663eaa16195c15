/** What a support link must hold. */
import { FIRST_DAY } from '../../../covenant/first-day.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { yearsAfter } from '../signatory/civil-years.ts';
import type { Side, Sides } from './support-link.sides.ts';

/** As many as the column keeps. */
export const MAX_REASON = 500;

export function mustBeFirstDay(startsOn: string, today: string): void {
  const checks = new Checks();
  checks.day(['startsOn'], startsOn, { from: FIRST_DAY, until: yearsAfter(today, 1) });
  checks.mustHold();
}

/** The last day of a link, which is no earlier than its first one, and the reason why it ends. */
export function checkedEnd(
  { endsOn, reason }: { readonly endsOn: string; readonly reason: string },
  activeFrom: string,
  today: string,
): string {
  const checks = new Checks();
  checks.day(['endsOn'], endsOn, { from: activeFrom, until: yearsAfter(today, 1) });
  const checked = checks.line(['reason'], reason, MAX_REASON);
  checks.mustHold();
  return checked;
}

interface Overlapping extends Sides {
  /** The link itself, once it exists. */
  readonly id?: string;
  readonly startsOn: string;
}

/** Of one pair at most one link is in force on a day. A new one has no end, so all earlier ones must be over before it. */
export async function mustNotOverlap(
  transaction: Transaction,
  { coordinatorId, signatoryId, id = '', startsOn }: Overlapping,
): Promise<void> {
  const rows = await transaction.select<{ id: string; activeUntil: string }>(
    `SELECT id, activeUntil FROM support_link WHERE signatoryId = ? AND coordinatorId = ? AND id <> ?
       AND state IN ('CONFIRMED', 'ENDED') AND activeUntil >= ? ORDER BY activeUntil DESC LIMIT 1`,
    [signatoryId, coordinatorId, id, startsOn],
  );
  const [other] = rows;
  if (!other) return;
  throw Refusal.duplicate(
    ['startsOn'],
    'This coordinator supports this signatory on that day or later by another link; end that one first, and begin after its last day.',
    other.id,
  );
}

/** One open proposal of a pair is enough. */
export async function mustBeOnlyProposal(
  transaction: Transaction,
  { coordinatorId, signatoryId }: Sides,
): Promise<void> {
  const rows = await transaction.select<{ id: string }>(
    "SELECT id FROM support_link WHERE signatoryId = ? AND coordinatorId = ? AND state = 'PROPOSED' LIMIT 1",
    [signatoryId, coordinatorId],
  );
  if (rows[0]) throw Refusal.duplicate(null, 'A link of these two is proposed already.', rows[0].id);
}

export function mustBeGrantedBySignatory(mayActForSignatory: boolean, side: Side): void {
  if (!mayActForSignatory || side === 'signatory') return;
  throw Refusal.invalid(
    ['mayActForSignatory'],
    'grantedBySignatory',
    'Only the signatory can let the coordinator act in its name; it does so by permitActing.',
    ['false'],
  );
}
