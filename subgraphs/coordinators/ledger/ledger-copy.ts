/**
 * Tables of the ledger that copy one entry of its owner in one row. The projections that fill them and the recount that
 * checks them both use these definitions, so they cannot disagree.
 */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { supportedSignatories } from '../../../covenant/bodies/supported-signatories.ts';
import type { RowCopy } from '../../../platform/changes/row-copy.ts';
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';

export type LedgerCopy = RowCopy & { readonly source: SubgraphName };

export const evidenceCopies: readonly LedgerCopy[] = (
  ['signatories', 'support-actions', 'knowledge-exchange'] as const
).map((source) => ({
  source,
  kind: 'EVIDENCE',
  table: rawSql`evidence_entry`,
  key: rawSql`entityId`,
  // The only table with rows of several owners.
  columnsOf: ({ coordinatorId, commitment, occurredOn }) => ({
    source,
    coordinatorId: textOf(coordinatorId),
    commitment: textOf(commitment),
    occurredOn: textOrNull(occurredOn),
  }),
}));

export const factCopies: readonly LedgerCopy[] = [
  supportedSignatories,
  {
    source: 'signatories',
    kind: 'SIGNATORY',
    table: rawSql`counted_signatory`,
    key: rawSql`signatoryId`,
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
    columnsOf: ({ caseStudies, workshopsHosted, workshopsAttended }) => ({
      caseStudies: listOf(caseStudies),
      workshopsHosted: listOf(workshopsHosted),
      workshopsAttended: listOf(workshopsAttended),
    }),
  },
];

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
