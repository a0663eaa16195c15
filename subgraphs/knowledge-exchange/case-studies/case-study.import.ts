/**
 * Imports case_studies_seen.csv: case studies of coordinators from old newsletters and profile pages. The hub worded
 * the titles. Facts that a page does not state stay unknown, and sums in words stay words.
 */
import { FIRST_YEAR } from '../../../covenant/first-day.ts';
import { neededCoordinatorSlug } from '../../../covenant/bodies/named-coordinator.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import { neededText, pastYearCell, RowRefused, textCell } from '../../../platform/import/cells.ts';
import type { TableRow } from '../../../platform/import/table.ts';
import { recordBatches } from '../../../platform/import/read-records.ts';
import type { TableImport } from '../../../platform/import/table-import.ts';
import { PublicationState } from '../publications/publication.ts';
import type { CaseStudyContent } from './case-study-record.ts';
import { publishCaseStudies } from './publish-case-studies.ts';

export const caseStudyImport: TableImport = {
  table: 'case studies',
  knownBy: ['coordinator_id', 'title_own_words', 'budget_text', 'source_url'],
  needs: ['coordinator_id', 'title_own_words', 'year', 'budget_text', 'source_url'],
  async load(transaction, rows, load) {
    const batches = recordBatches(rows, load, (row) => {
      const value = seenCaseStudy(row);
      return { key: value.id, value };
    });
    for await (const batch of batches) {
      load.report.count(
        await publishCaseStudies(
          transaction,
          batch.map(({ value }) => value),
        ),
      );
    }
  },
};

function seenCaseStudy(row: TableRow): CaseStudyContent {
  const coordinator = neededCoordinatorSlug(row);
  const source = neededText(row, 'source_url', 500);
  if (!/^https?:/.test(source) || !URL.canParse(source)) {
    throw new RowRefused(`source_url is "${source}", an address such as https://example.org/page is needed`);
  }
  const budget = textCell(row, 'budget_text', 1_000);
  return {
    // A page can describe several coordinators, but only one case study of each.
    id: idOfSource('CaseStudy', `${coordinator} ${source}`),
    title: [{ language: 'en', text: neededText(row, 'title_own_words', 500) }],
    sections:
      budget === null
        ? []
        : [{ kind: 'COST_AND_BENEFIT', text: [{ language: 'en', text: `As the source states it: ${budget}.` }] }],
    state: PublicationState.PUBLISHED,
    publishedAt: null,
    year: pastYearCell(row, 'year', FIRST_YEAR),
    source,
    coordinatorIds: [idOfSource('Coordinator', coordinator)],
  };
}
