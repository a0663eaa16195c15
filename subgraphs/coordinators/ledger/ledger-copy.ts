/**
 * Tables of the ledger that copy one thing of its owner in one row. Said once here, so that the projections that fill
 * them and the recount that checks them can not disagree about what belongs into them.
 */
import type { ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { RowValues } from '../../../platform/database/rows.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';

export interface LedgerCopy {
  readonly source: SubgraphName;
  readonly kind: string;
  readonly table: SqlText;
  /** Column that holds the name of the thing in the feed. */
  readonly key: SqlText;
  /** The table holds things of several owners under a column `source`. */
  readonly isShared: boolean;
  columnsOf(facts: Facts): RowValues;
}

type Facts = Readonly<Record<string, unknown>>;

export const evidenceCopies: readonly LedgerCopy[] = (
  ['signatories', 'support-actions', 'knowledge-exchange'] as const
).map((source) => ({
  source,
  kind: 'EVIDENCE',
  table: rawSql`evidence_entry`,
  key: rawSql`entityId`,
  isShared: true,
  columnsOf: ({ coordinatorId, commitment, occurredOn }) => ({
    coordinatorId: textOf(coordinatorId),
    commitment: textOf(commitment),
    occurredOn: textOrNull(occurredOn),
  }),
}));

export const factCopies: readonly LedgerCopy[] = [
  {
    source: 'signatories',
    kind: 'SUPPORT_LINK',
    table: rawSql`supported_signatory`,
    key: rawSql`linkId`,
    isShared: false,
    columnsOf: ({ coordinatorId, signatoryId, activeFrom, activeUntil }) => ({
      coordinatorId: textOf(coordinatorId),
      signatoryId: textOf(signatoryId),
      activeFrom: textOf(activeFrom),
      activeUntil: textOf(activeUntil),
    }),
  },
  {
    source: 'signatories',
    kind: 'SIGNATORY',
    table: rawSql`counted_signatory`,
    key: rawSql`signatoryId`,
    isShared: false,
    columnsOf: ({ groupId, populationAtAdhesion }) => ({
      groupId: textOrNull(groupId),
      population: numberOf(populationAtAdhesion),
    }),
  },
  {
    source: 'support-actions',
    kind: 'SUPPORT_GIVEN',
    table: rawSql`given_support`,
    key: rawSql`actionId`,
    isShared: false,
    columnsOf: ({ coordinatorId, activeFrom, activeUntil, budgetCents, staffThousandths, beneficiaryIds }) => ({
      coordinatorId: textOf(coordinatorId),
      activeFrom: textOf(activeFrom),
      activeUntil: textOf(activeUntil),
      budgetCents: numberOf(budgetCents),
      staffThousandths: numberOf(staffThousandths),
      beneficiaryIds: listOf(beneficiaryIds),
    }),
  },
  {
    source: 'knowledge-exchange',
    kind: 'SHARED_DAYS',
    table: rawSql`shared_days`,
    key: rawSql`coordinatorId`,
    isShared: false,
    columnsOf: ({ caseStudies, workshopsHosted, workshopsAttended }) => ({
      caseStudies: listOf(caseStudies),
      workshopsHosted: listOf(workshopsHosted),
      workshopsAttended: listOf(workshopsAttended),
    }),
  },
];

/** Rows of what is not gone; of a thing told of twice the last word. */
export function rowsOf(copy: LedgerCopy, events: readonly ChangeEvent[]): RowValues[] {
  const last = new Map(events.map((event) => [event.entityId, event]));
  return [...last.values()]
    .filter(({ removed }) => !removed)
    .map(({ entityId, facts }) => ({
      ...(copy.isShared && { source: copy.source }),
      [copy.key]: entityId,
      ...copy.columnsOf(JSON.parse(facts) as Facts),
    }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: unknown): number {
  return Number(value ?? 0);
}

function listOf(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : '';
}
