/** Per-request batches of case studies. They never read drafts and studies in review, which are not public. */
import type { Topic } from '../../../covenant/commitments/topic.ts';
import type { List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { byId, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { holdsOneOf } from '../publications/list-condition.ts';
import { isReachable } from '../publications/publication-conditions.ts';
import { PublicationState } from '../publications/publication.ts';
import { CASE_STUDY_COLUMNS, type CaseStudyRow } from './case-study.entity.ts';

export const caseStudyById = loader<string, CaseStudyRow>(async ({ database }, ids) => {
  const reachable = isReachable(rawSql`c`);
  const rows = await database.select<CaseStudyRow>(
    rawSql`SELECT ${CASE_STUDY_COLUMNS.all} FROM case_study c
     WHERE c.id IN (${placeholders(ids.length)}) AND ${reachable.sql}`,
    [...ids, ...reachable.parameters],
  );
  return byId(rows);
});

interface CaseStudiesRequest extends EntriesRequest {
  readonly topics?: readonly Topic[] | null | undefined;
}

/** Published studies by coordinator, signatory, support action or unit, newest first. */
export const caseStudiesByTargetId = loaderWith<CaseStudiesRequest, string, Page<CaseStudyRow>>(
  ({ database }, targetIds, { topics, ...page }) => {
    const list: List = {
      name: 'case studies by target',
      columns: CASE_STUDY_COLUMNS.for(page.requested),
      from: rawSql`case_study_link l JOIN case_study c ON c.id = l.caseStudyId`,
      id: rawSql`l.caseStudyId`,
      order: { by: rawSql`l.sortDate`, direction: 'DESC' },
      conditions: [
        { sql: rawSql`l.isListed = 1`, parameters: [] },
        ...(topics ? [holdsOneOf(rawSql`c.topics`, topics)] : []),
      ],
      scope: topics ?? null,
    };
    return readPagesByParent<CaseStudyRow>(database, { list, parent: rawSql`l.targetId` }, targetIds, page);
  },
);

/** Published studies by the workshop that presented them, newest first. */
export const caseStudiesByWorkshopId = loaderWith<EntriesRequest, string, Page<CaseStudyRow>>(
  ({ database }, workshopIds, page) =>
    readPagesByParent<CaseStudyRow>(database, { list: ofWorkshop, parent: rawSql`c.workshopId` }, workshopIds, page),
);

const ofWorkshop: List = {
  name: 'Workshop.caseStudies',
  columns: CASE_STUDY_COLUMNS.all,
  from: rawSql`case_study c`,
  id: rawSql`c.id`,
  order: { by: rawSql`c.sortDate`, direction: 'DESC' },
  conditions: [{ sql: rawSql`c.state = ?`, parameters: [PublicationState.PUBLISHED] }],
  scope: null,
};
