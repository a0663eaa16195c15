/** The totals that each owner publishes for a coordinator, and how they become one row of `coordinator_activity`. */
import type { SqlValue } from '../../../platform/database/database.ts';
import type { ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';

export interface TotalsOfOwner {
  readonly source: SubgraphName;
  readonly kind: string;
  /** The columns of this owner; it never changes those of the others. */
  readonly totals: readonly string[];
}

export const totalsOfOwners: readonly TotalsOfOwner[] = [
  { source: 'signatories', kind: 'COORDINATOR_COVERAGE', totals: ['signatories', 'populationCovered'] },
  { source: 'support-actions', kind: 'COORDINATOR_ACTIVITY', totals: ['supportActions'] },
  {
    source: 'knowledge-exchange',
    kind: 'COORDINATOR_ACTIVITY',
    totals: ['caseStudies', 'workshops', 'discussionGroups', 'lastActivityOn'],
  },
];

export const LAST_DAY = 'lastActivityOn';

/** The totals in an event; zero if the owner has withdrawn the entry. */
export function toldTotals({ totals }: TotalsOfOwner, { removed, facts }: ChangeEvent): Record<string, SqlValue> {
  const published = JSON.parse(facts) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    totals
      .filter((total) => total in published)
      .map((total) => [total, totalValue(total, removed ? null : published[total])]),
  );
}

export function totalValue(total: string, value: unknown): string | number | null {
  if (total === LAST_DAY) return typeof value === 'string' ? value : null;
  return Number(value ?? 0);
}

/** The totals of a coordinator without an entry of any owner. */
export const NO_TOTALS: Readonly<Record<string, SqlValue>> = Object.fromEntries(
  totalsOfOwners.flatMap(({ totals }) => totals).map((total) => [total, totalValue(total, null)]),
);
