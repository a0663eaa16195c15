/** The rules of a support link: its first and last day, which coordinators may begin one, and who acts for its sides. */
import { monthsAfter } from '../../../platform/base/days.ts';
import { coordinatorStatusOf } from '../../../covenant/bodies/coordinator-status-copy.ts';
import { FIRST_DAY } from '../../../covenant/first-day.ts';
import { may, type Belonging } from '../../../covenant/rights/may.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { SupportLinkRow } from './support-link.entity.ts';

export interface Sides {
  readonly coordinatorId: string;
  readonly signatoryId: string;
}

export type Side = 'coordinator' | 'signatory';

/** The side for which the caller acts; the preferred side if the caller belongs to both. */
export function sideOf(context: RequestContext, act: Act, link: Sides, preferred: Side): Side {
  const other: Side = preferred === 'coordinator' ? 'signatory' : 'coordinator';
  return may(context, act, belongingOf(link, preferred)) ? preferred : other;
}

function belongingOf(
  { coordinatorId, signatoryId }: Sides,
  side: Side,
): { coordinatorId: string } | { signatoryId: string } {
  return side === 'coordinator' ? { coordinatorId } : { signatoryId };
}

export function bodyOf({ coordinatorId, signatoryId }: Sides, side: Side): string {
  return side === 'coordinator' ? coordinatorId : signatoryId;
}

export function otherSide({ proposedByCoordinator }: SupportLinkRow): Side {
  return proposedByCoordinator ? 'signatory' : 'coordinator';
}

/** The side that may answer. For a link from open data, which nobody proposed, either side; the table of states refuses it. */
export function answeringSide(link: SupportLinkRow): Belonging {
  return link.proposedByCoordinator === null ? eitherSide(link) : belongingOf(link, otherSide(link));
}

export function eitherSide({ coordinatorId, signatoryId }: SupportLinkRow): Belonging {
  return { coordinatorId, signatoryId };
}

/** The body for which the caller ends a link; null if the caller acts for the Office. */
export function endingBody({ identity }: RequestContext, link: SupportLinkRow): string | null {
  const memberships = identity.memberships.filter(({ bodyId }) => bodyId !== null);
  const asMember = { identity: { ...identity, memberships } };
  const side = (['coordinator', 'signatory'] as const).find((one) =>
    may(asMember, 'endSupportLink', belongingOf(link, one)),
  );
  return side ? bodyOf(link, side) : null;
}

/** The length of the column. */
export const MAX_REASON = 500;

export function mustBeFirstDay(startsOn: string, today: string): void {
  const checks = new Checks();
  checks.day(['startsOn'], startsOn, { from: FIRST_DAY, until: monthsAfter(today, 12) });
  checks.mustHold();
}

/** Checks the last day of a link, which must not be before its first day, and the reason. */
export function checkedEnd(
  { endsOn, reason }: { readonly endsOn: string; readonly reason: string },
  activeFrom: string,
  today: string,
): string {
  const checks = new Checks();
  checks.day(['endsOn'], endsOn, { from: activeFrom, until: monthsAfter(today, 12) });
  const checked = checks.line(['reason'], reason, MAX_REASON);
  checks.mustHold();
  return checked;
}

interface Overlapping extends Sides {
  /** Id of the link, if it exists already. */
  readonly id?: string;
  readonly startsOn: string;
}

/** A pair has at most one link in force on a day. A new link has no end, so all earlier ones must end before it. */
export async function mustNotOverlap(
  transaction: Transaction,
  { coordinatorId, signatoryId, id = '', startsOn }: Overlapping,
): Promise<void> {
  const rows = await transaction.select<{ id: string; activeUntil: string }>(
    rawSql`SELECT id, activeUntil FROM support_link WHERE signatoryId = ? AND coordinatorId = ? AND id <> ?
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

/** Refuses a second open proposal of a pair. */
export async function mustBeOnlyProposal(
  transaction: Transaction,
  { coordinatorId, signatoryId }: Sides,
): Promise<void> {
  const rows = await transaction.select<{ id: string }>(
    rawSql`SELECT id FROM support_link WHERE signatoryId = ? AND coordinatorId = ? AND state = 'PROPOSED' LIMIT 1`,
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

/** A coordinator that has left gets no new link, and one on hold cannot propose one. */
export async function mustTakePart(
  transaction: Transaction,
  coordinatorId: string,
  { begins }: { readonly begins: boolean },
): Promise<void> {
  const status = await coordinatorStatusOf(transaction, coordinatorId);
  if (status === null) throw Refusal.notFound(['coordinatorId'], 'No coordinator has this id.');
  if (status === 'ACTIVE' || (status === 'ON_HOLD' && !begins)) return;
  const message =
    status === 'ON_HOLD'
      ? 'A coordinator on hold proposes no new links; the signatory may propose one to it.'
      : `The coordinator is ${status} and gets no new links.`;
  throw Refusal.wrongState(message, { state: status, allowed: [] });
}
