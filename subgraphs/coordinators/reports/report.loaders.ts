/** Reports by id and in per-request batches. They return only those that the caller may see. */
import type { Reads } from '../../../platform/acts/act.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Page } from '../../../platform/graph/page.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { bodiesOf, isOfOffice, may } from '../../../covenant/rights/may.ts';
import { byId, loader, loaderWith, listsByKey } from '../../../platform/graph/loader.ts';
import type { Identity } from '../../../platform/graph/identity.ts';
import { REPORT_COLUMNS, type ReportNote, type ReportRow, type ReportSection } from './report.entity.ts';

type Asking = { readonly identity: Identity };

function maySeeReport(asking: Asking, report: Pick<ReportRow, 'state' | 'coordinatorId'>): boolean {
  const { state, coordinatorId } = report;
  return state === 'ACCEPTED' || may(asking, 'Query.coordinatorReport', { coordinatorId });
}

/** The same rule in SQL, so that pages and totals exclude hidden reports. */
function seenBy(asking: Asking): Condition[] {
  if (isOfOffice(asking)) return [];
  const own = isOneOf(rawSql`r.coordinatorId`, bodiesOf(asking, 'crd'));
  return [{ sql: rawSql`(r.state = 'ACCEPTED' OR ${own.sql})`, parameters: own.parameters }];
}

/** For an act. */
export async function reportForChange(from: Reads, asking: Asking, id: string): Promise<ReportRow> {
  const [report] = await from.select<ReportRow>(
    rawSql`SELECT ${REPORT_COLUMNS} FROM coordinator_report r WHERE r.id = ?`,
    [id],
  );
  if (report && maySeeReport(asking, report)) return report;
  throw Refusal.notFound(['id'], 'No report has this id, or you may not see it.');
}

export const reportById = loader<string, ReportRow>(async (context, ids) => {
  const where = isOneOf(rawSql`r.id`, ids);
  const rows = await context.database.select<ReportRow>(
    rawSql`SELECT ${REPORT_COLUMNS} FROM coordinator_report r WHERE ${where.sql}`,
    where.parameters,
  );
  return byId(rows.filter((report) => maySeeReport(context, report)));
});

export const reportsByCoordinatorId = loaderWith<EntriesRequest, string, Page<ReportRow>>((context, ids, page) => {
  const list = {
    name: 'Coordinator.reports',
    columns: REPORT_COLUMNS,
    from: rawSql`coordinator_report r`,
    id: rawSql`r.id`,
    order: { by: rawSql`r.endsOn`, direction: 'DESC' as const },
    conditions: seenBy(context),
    scope: null,
  };
  return readPagesByParent<ReportRow>(context.database, { list, parent: rawSql`r.coordinatorId` }, ids, page);
});

export const sectionsByReportId = loader<string, ReportSection[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`reportId`, ids);
  const rows = await database.select<ReportSection>(
    rawSql`SELECT reportId, commitment, position, narrative, barriers, evidenceIds FROM report_section
     WHERE ${where.sql} ORDER BY reportId, position`,
    where.parameters,
  );
  return listsByKey(ids, rows, ({ reportId }) => reportId);
});

export const notesByReportId = loader<string, string[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`reportId`, ids);
  const rows = await database.select<ReportNote>(
    rawSql`SELECT reportId, sequence, text FROM report_note WHERE ${where.sql} ORDER BY reportId, sequence`,
    where.parameters,
  );
  const documentsById = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { reportId, text } of rows) documentsById.get(reportId)?.push(text);
  return documentsById;
});
