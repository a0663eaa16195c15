/**
 * Translates the JRC workbook as published (df1_Signatories), which has other column names and values.
 * Its column of mayors' names is personal data and is never read.
 */
import type { TableRow } from '../../../platform/import/table.ts';

const COLUMN_OF: Readonly<Record<string, string>> = {
  name: 'organisation_name',
  country_code: 'country_code',
  organisation_id: 'organisation_id',
  population_at_adhesion: 'population_adhesion',
  latitude: 'organisation_latitude',
  longitude: 'organisation_longitude',
  group_organisation_id: 'group_organisation_id',
  group_name: 'group_name',
  commitment_2020: 'commitment_com2020_flag',
  commitment_2030: 'commitment_com2030_flag',
  commitment_2050: 'commitment_com2050_flag',
  commitment_mayors_adapt: 'commitment_mayoradapt_flag',
  adhesion_type: 'adhesion_type',
  signatory_status: 'signatory_status',
  date_of_adhesion: 'date_of_adhesion',
  action_plan_expected: 'action_plan_expected',
  is_group: 'group_profile',
  gcom_id: 'gcom_id',
  coordinator_name: 'coordinator_name',
  supporter_name: 'supporter_name',
};

export const workbookColumns = Object.values(COLUMN_OF);

/** A row of the workbook in the columns of the CSV table. */
export function fromWorkbook(row: TableRow): TableRow {
  const cells: Record<string, string> = {};
  const problems: Record<string, string> = {};
  for (const [column, source] of Object.entries(COLUMN_OF)) {
    cells[column] = row.cells[source] ?? '';
    const problem = row.problems?.[source];
    if (problem !== undefined) problems[column] = problem;
  }
  cells['adhesion_type'] = adhesionType(cells['adhesion_type'] ?? '');
  // Both rows share their notes, so that notes on the translated row are reported.
  const notes = (row.notes ??= []);
  return { ...row, cells, problems, notes };
}

function adhesionType(text: string): string {
  if (/individual signatory/i.test(text)) return 'INDIVIDUAL';
  if (/option 1/i.test(text)) return 'GROUP_OPTION_1';
  if (/option 2/i.test(text)) return 'GROUP_OPTION_2';
  // One row of the fifth release has a bare number, whose meaning is unknown.
  return '';
}
