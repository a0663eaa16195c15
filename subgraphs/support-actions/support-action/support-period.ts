/** When a support action is in force, and whether it counts as support given. Actions are read as `a`. */
import { conditionOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { SupportActionStatus } from './support-action.enums.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** `sortStart` of an action of unknown first day: before every day, hence last in lists. */
export const UNKNOWN_START = '';
/** `activeUntil` of an action that continues. */
export const NO_END = '9999-12-31';
/** `activeUntil` of an action that never took place. */
const NEVER_ACTIVE = '0000-00-00';

export interface Period {
  readonly status: SupportActionStatus | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** A completed action without a last day counts as in force on its first day only. */
export function lastActiveDay({ status, startsOn, endsOn }: Period): string {
  if (status === SupportActionStatus.CANCELLED) return NEVER_ACTIVE;
  return endsOn ?? (status === SupportActionStatus.COMPLETED && startsOn !== null ? startsOn : NO_END);
}

/** An action of unknown start matches no day. */
export function inForceBetween(first: string, last: string): Condition {
  return conditionOf([
    { sql: rawSql`a.sortStart > ?`, parameters: [UNKNOWN_START] },
    { sql: rawSql`a.sortStart <= ?`, parameters: [last] },
    { sql: rawSql`a.activeUntil >= ?`, parameters: [first] },
  ]);
}

/** Planned and cancelled actions count in no proof or figure. */
export const carriedOut: Condition = {
  sql: rawSql`COALESCE(a.status, '') NOT IN ('PLANNED', 'CANCELLED')`,
  parameters: [],
};

export function isCarriedOut(status: SupportActionStatus | null): boolean {
  return status !== SupportActionStatus.PLANNED && status !== SupportActionStatus.CANCELLED;
}
