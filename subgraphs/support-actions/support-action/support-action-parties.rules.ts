/** Rules of the bodies that an action names, by the copies of coordinators and signatories. */
import { conditionOf, isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { coordinatorStatusOf } from '../../../covenant/bodies/coordinator-status-copy.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { UserErrorFacts } from '../../../platform/refusals/user-error.type.ts';
import type { SupportActionFacts } from './support-action-facts.ts';
import { lastActiveDay } from './support-period.ts';

/** Refuses a coordinator that is on hold or has left. */
export async function mustBeActive(transaction: Transaction, coordinatorId: string): Promise<void> {
  const status = await coordinatorStatusOf(transaction, coordinatorId);
  if (status === null) throw Refusal.notFound(['coordinatorId'], 'No coordinator has this id.');
  if (status === 'ACTIVE') return;
  throw Refusal.wrongState(`The coordinator is ${status} and records no support.`, { state: status, allowed: [] });
}

export async function mustBeCoordinators(transaction: Transaction, partnerIds: readonly string[] = []): Promise<void> {
  if (partnerIds.length === 0) return;
  const where = conditionOf([isOneOf(rawSql`id`, partnerIds), { sql: rawSql`type = ?`, parameters: ['Coordinator'] }]);
  const rows = await transaction.select<{ id: string }>(
    rawSql`SELECT id FROM covenant_body WHERE ${where.sql}`,
    where.parameters,
  );
  const existingIds = new Set(rows.map(({ id }) => id));
  const errors = partnerIds.flatMap((id, index) =>
    existingIds.has(id)
      ? []
      : Refusal.notFound(['input', 'partnerIds', String(index)], `No coordinator has the id ${id}.`).errors,
  );
  if (errors.length > 0) throw new Refusal(errors);
}

const FIRST_OF_ALL_DAYS = '0000-01-01';

interface Link {
  readonly signatoryId: string;
  readonly activeFrom: string;
  readonly activeUntil: string;
}

/**
 * The coordinator must support each helped signatory on at least one day of the action: help may begin before a link
 * and outlast it, but must overlap it.
 */
export async function mustBeSupported(transaction: Transaction, facts: SupportActionFacts): Promise<void> {
  // If the first day of the action is unknown, any day counts.
  const { coordinatorId, beneficiaryIds = [], startsOn = FIRST_OF_ALL_DAYS, endsOn = null, status = null } = facts;
  if (beneficiaryIds.length === 0) return;
  const where = conditionOf([
    { sql: rawSql`coordinatorId = ?`, parameters: [coordinatorId] },
    isOneOf(rawSql`signatoryId`, beneficiaryIds),
  ]);
  const links = await transaction.select<Link>(
    rawSql`SELECT signatoryId, activeFrom, activeUntil FROM supported_signatory WHERE ${where.sql} ORDER BY activeFrom`,
    where.parameters,
  );
  const until = lastActiveDay({ status, startsOn, endsOn });
  const errors = beneficiaryIds.flatMap((id, index) =>
    unsupported(
      id,
      String(index),
      links.filter(({ signatoryId }) => signatoryId === id),
      { startsOn, until },
    ),
  );
  if (errors.length > 0) throw new Refusal(errors);
}

function unsupported(
  id: string,
  index: string,
  links: readonly Link[],
  { startsOn, until }: { readonly startsOn: string; readonly until: string },
): readonly UserErrorFacts[] {
  if (links.some(({ activeFrom, activeUntil }) => activeFrom <= until && activeUntil >= startsOn)) return [];
  const periods = links.map(({ activeFrom, activeUntil }) => `${activeFrom} to ${activeUntil}`);
  const supported =
    periods.length === 0 ? 'it is not supported by the coordinator' : `it is supported ${periods.join(', ')}`;
  return Refusal.invalid(
    ['input', 'beneficiaryIds', index],
    'supportedAtThatTime',
    `The signatory ${id} is not supported on any day of the action: ${supported}.`,
    periods,
  ).errors;
}
