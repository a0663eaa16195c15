/** Per-request batches of commitments, their proofs counted from the ledger, and the Office's assessments. */
import type { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { commitmentKey, readEvidence, type EvidenceLists } from '../../../covenant/evidence/evidence-lists.ts';
import type { Evidence } from '../../../covenant/evidence/evidence.type.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Page, PageArguments } from '../../../platform/graph/page.ts';
import { byId, byKey, loader, loaderWith, listsByKey } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Commitment, CommitmentAssessment } from './commitment.entity.ts';
import { reportById } from '../reports/report.loaders.ts';
import { dayBeforeWindow, type EvidenceCounts } from './evidence-rule.ts';

export type CommitmentRow = Commitment & { readonly __typename: 'Commitment' };

const COMMITMENT_COLUMNS = rawSql`'Commitment' AS __typename, id, coordinatorId, code, position, templateId`;

export const commitmentById = loader<string, CommitmentRow>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`id`, ids);
  return byId(
    await database.select<CommitmentRow>(
      rawSql`SELECT ${COMMITMENT_COLUMNS} FROM commitment WHERE ${where.sql}`,
      where.parameters,
    ),
  );
});

export const commitmentsByCoordinatorId = loader<string, CommitmentRow[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`coordinatorId`, ids);
  const rows = await database.select<CommitmentRow>(
    rawSql`SELECT ${COMMITMENT_COLUMNS} FROM commitment WHERE ${where.sql} ORDER BY coordinatorId, position`,
    where.parameters,
  );
  return listsByKey(ids, rows, ({ coordinatorId }) => coordinatorId);
});

/** A commitment by its coordinator and code. */
export async function commitmentOf(
  context: RequestContext,
  coordinatorId: string,
  code: string,
): Promise<CommitmentRow | null> {
  const commitments = await commitmentsByCoordinatorId(context).load(coordinatorId);
  return commitments?.find((commitment) => commitment.code === code) ?? null;
}

export interface SourceCounts extends EvidenceCounts {
  readonly source: SubgraphName;
  readonly latestOn: string | null;
}

/** Proofs per owner of a commitment, by its key; an owner without proofs is left out. */
export const evidenceCountsByCommitment = loader<string, SourceCounts[]>(async ({ database, today }, keys) => {
  const ofThese = isOneOf(rawSql`coordinatorId`, [...new Set(keys.map((key) => key.split(' ')[0] ?? ''))]);
  const rows = await database.select<SourceCounts & { coordinatorId: string; commitment: CommitmentCode }>(
    rawSql`SELECT coordinatorId, commitment, source,
       SUM(CASE WHEN occurredOn > ? AND occurredOn <= ? THEN 1 ELSE 0 END) AS withinWindow,
       SUM(CASE WHEN occurredOn <= ? THEN 1 ELSE 0 END) AS dated,
       SUM(CASE WHEN occurredOn IS NULL THEN 1 ELSE 0 END) AS undated,
       MAX(CASE WHEN occurredOn <= ? THEN occurredOn END) AS latestOn
     FROM evidence_entry WHERE ${ofThese.sql} GROUP BY coordinatorId, commitment, source`,
    [dayBeforeWindow(today), today, today, today, ...ofThese.parameters],
  );
  const countsByKey = new Map<string, SourceCounts[]>(keys.map((key) => [key, []]));
  for (const { coordinatorId, commitment, source, withinWindow, dated, undated, latestOn } of rows) {
    countsByKey.get(commitmentKey(coordinatorId, commitment))?.push({
      source,
      withinWindow: Number(withinWindow),
      dated: Number(dated),
      undated: Number(undated),
      latestOn,
    });
  }
  return countsByKey;
});

/** The newest assessment of a commitment by its id. */
export const assessmentByCommitmentId = loader<string, CommitmentAssessment>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`commitmentId`, ids);
  // Oldest first, so that the newest assessment overwrites the others.
  return byKey(
    await database.select<CommitmentAssessment>(
      rawSql`SELECT commitmentId, decidedAt, outcome, note, validUntil FROM commitment_assessment WHERE ${where.sql} ORDER BY decidedAt`,
      where.parameters,
    ),
    ({ commitmentId }) => commitmentId,
  );
});

const ownLists: EvidenceLists = {
  REGULAR_REPORTING: {
    parent: rawSql`r.coordinatorId`,
    list: {
      name: 'Commitment.coordinatorEvidence REGULAR_REPORTING',
      columns: rawSql`r.endsOn AS title, r.submittedOn AS occurredOn, 'CoordinatorReport' AS nodeType, r.id AS nodeId`,
      from: rawSql`coordinator_report r`,
      id: rawSql`r.id`,
      order: { by: rawSql`r.submittedOn`, direction: 'DESC' },
      conditions: [{ sql: rawSql`r.state = 'ACCEPTED'`, parameters: [] }],
      scope: null,
    },
  },
};

/** Every proof has its report as `node`, as accepted reports are public. */
export const ownEvidenceByCommitment = loaderWith<PageArguments, string, Page<Evidence>>(
  async (context, keys, page) => {
    const pages = await readEvidence(context.database, ownLists, keys, page);
    const ids = [...pages.values()].flatMap(({ nodes }) => nodes.flatMap(({ node }) => (node ? [node.id] : [])));
    const reports = new Map(
      await Promise.all(ids.map(async (id) => [id, await reportById(context).load(id)] as const)),
    );
    return new Map(
      [...pages].map(([key, page]) => [
        key,
        page.map(({ title, occurredOn, node }) => ({
          title: `Report up to ${title}`,
          occurredOn,
          node: (node && reports.get(node.id)) ?? null,
        })),
      ]),
    );
  },
);
