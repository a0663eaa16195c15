/** Per-request batches of the parts of case studies. Load them only for studies that the reader may see. */
import { isOneOf, type List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { PageArguments } from '../../../platform/graph/page.ts';
import { loader, loaderWith } from '../../../platform/graph/loader.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { bodyList, namedOnly, type NamedBodyPage } from '../extends/body-list.ts';
import type { CaseStudySection, Replication } from './case-study-parts.entity.ts';

export const AUTHORS_PER_STUDY = 10;
export const SUPPORT_ACTIONS_PER_STUDY = 10;
export const REPLICATIONS_PER_STUDY = 50;

const coordinators: List = bodyList({
  name: 'CaseStudy.coordinators',
  type: 'Coordinator',
  table: rawSql`case_study_link`,
  bodyId: rawSql`l.targetId`,
  order: { by: rawSql`l.position`, direction: 'ASC' },
  conditions: [{ sql: rawSql`l.kind = 'COORDINATOR'`, parameters: [] }],
});

const signatories: List = bodyList({
  name: 'CaseStudy.signatories',
  type: 'Signatory',
  table: rawSql`case_study_link`,
  bodyId: rawSql`l.targetId`,
  order: { by: rawSql`l.position`, direction: 'ASC' },
  conditions: [{ sql: rawSql`l.kind = 'SIGNATORY'`, parameters: [] }],
});

export const coordinatorsByCaseStudyId = bodiesByCaseStudyId(coordinators);
export const signatoriesByCaseStudyId = bodiesByCaseStudyId(signatories);

function bodiesByCaseStudyId(list: List): ReturnType<typeof loaderWith<PageArguments, string, NamedBodyPage>> {
  return loaderWith(async ({ database }, ids, page) =>
    namedOnly(await readPagesByParent(database, { list, parent: rawSql`l.caseStudyId` }, ids, page)),
  );
}

export const sectionsByCaseStudyId = loader<string, CaseStudySection[]>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`caseStudyId`, ids);
  return grouped(
    await database.select<CaseStudySection>(
      rawSql`SELECT caseStudyId, kind, text FROM case_study_section WHERE ${ofThese.sql}`,
      ofThese.parameters,
    ),
  );
});

export const replicationsByCaseStudyId = loader<string, Replication[]>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`caseStudyId`, ids);
  return grouped(
    await database.select<Replication>(
      rawSql`SELECT caseStudyId, coordinatorId, startsOn, outcome, note FROM replication WHERE ${ofThese.sql}
       ORDER BY caseStudyId, startsOn, coordinatorId`,
      ofThese.parameters,
    ),
  );
});

export const supportActionIdsByCaseStudyId = loader<string, { targetId: string }[]>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`caseStudyId`, ids);
  return grouped(
    await database.select<{ caseStudyId: string; targetId: string }>(
      rawSql`SELECT caseStudyId, targetId FROM case_study_link WHERE ${ofThese.sql} AND kind = 'SUPPORT_ACTION'
       ORDER BY caseStudyId, position`,
      ofThese.parameters,
    ),
  );
});

function grouped<Row extends { readonly caseStudyId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.caseStudyId);
    if (group) group.push(row);
    else groups.set(row.caseStudyId, [row]);
  }
  return groups;
}
