/**
 * The only code that writes case studies: rows, sections, links, evidence, activity and the search index, in the
 * transaction of the caller. A study that is not public adds no proof, no count and no search entry.
 */
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { insertRows, mergeRows, type Merged } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { recordCaseStudyActivity } from './case-study-activity.ts';
import type { ReplicationOutcome } from './case-study.enums.ts';
import { caseStudyLinks, caseStudyRow, caseStudySlug, type CaseStudyContent } from './case-study-record.ts';

/** Adds or changes studies; leaves unchanged ones untouched. A call must not repeat an id. */
export async function publishCaseStudies(
  transaction: Transaction,
  contents: readonly CaseStudyContent[],
): Promise<Merged> {
  const byId = new Map(contents.map((content) => [content.id, content]));
  const merged = await mergeRows(
    transaction,
    {
      table: rawSql`case_study`,
      key: rawSql`id`,
      isRevised: true,
      onlyWhenAdded: ({ id }) => {
        const content = byId.get(String(id));
        return { slug: content ? caseStudySlug(content) : String(id), replicationCount: 0 };
      },
    },
    contents.map(caseStudyRow),
  );
  const touched = [...merged.added, ...merged.changed].flatMap((id) => byId.get(id) ?? []);
  if (touched.length === 0) return merged;
  const ofThese = isOneOf(
    rawSql`caseStudyId`,
    touched.map(({ id }) => id),
  );
  await transaction.execute(rawSql`DELETE FROM case_study_section WHERE ${ofThese.sql}`, ofThese.parameters);
  await insertRows(
    transaction,
    rawSql`case_study_section`,
    touched.flatMap(({ id, sections = [] }) =>
      sections.map(({ kind, text }) => ({ caseStudyId: id, kind, text: JSON.stringify(text) })),
    ),
  );
  await transaction.execute(rawSql`DELETE FROM case_study_link WHERE ${ofThese.sql}`, ofThese.parameters);
  await insertRows(transaction, rawSql`case_study_link`, touched.flatMap(caseStudyLinks));
  await recordCaseStudyActivity(
    transaction,
    touched.map(({ id }) => id),
  );
  return merged;
}

export interface ReplicationContent {
  readonly caseStudyId: string;
  readonly coordinatorId: string;
  readonly startsOn: string;
  readonly outcome: ReplicationOutcome;
  readonly note?: readonly Wording[];
}

/** Stores replications; a newer one by the same coordinator replaces the older one. */
export async function recordReplications(
  transaction: Transaction,
  replications: readonly ReplicationContent[],
): Promise<void> {
  for (const { caseStudyId, coordinatorId } of replications) {
    await transaction.execute(rawSql`DELETE FROM replication WHERE caseStudyId = ? AND coordinatorId = ?`, [
      caseStudyId,
      coordinatorId,
    ]);
  }
  await insertRows(
    transaction,
    rawSql`replication`,
    replications.map(({ note, ...replication }) => ({ ...replication, note: note ? JSON.stringify(note) : null })),
  );
  const caseStudyIds = [...new Set(replications.map(({ caseStudyId }) => caseStudyId))];
  const ofThese = isOneOf(rawSql`id`, caseStudyIds);
  await transaction.execute(
    rawSql`UPDATE case_study SET replicationCount = (SELECT COUNT(*) FROM replication r WHERE r.caseStudyId = case_study.id)
     WHERE ${ofThese.sql}`,
    ofThese.parameters,
  );
  await recordCaseStudyActivity(transaction, caseStudyIds);
}
