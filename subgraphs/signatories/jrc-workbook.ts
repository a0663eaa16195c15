/**
 * The JRC workbook as its publisher ships it (df1_Signatories): other column names, other words, "-" for empty.
 * Its column of mayors' names is personal data and is never read.
 */
import type { TableRow } from '../../platform/import/table-file.ts';

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

/** How an empty cell is written; a few are a word left over from a database. */
const EMPTY = new Set(['-', 'null']);

/** A row of the workbook in the columns of the CSV table. */
export function fromWorkbook({ line, cells }: TableRow): TableRow {
  const translated: Record<string, string> = {};
  for (const [column, source] of Object.entries(COLUMN_OF)) {
    const text = cells[source]?.trim() ?? '';
    translated[column] = EMPTY.has(text) ? '' : text;
  }
  for (const column of ['latitude', 'longitude']) {
    // Some points were typed as text, with a decimal comma.
    translated[column] = (translated[column] ?? '').replace(/^(-?\d+),(\d+)$/, '$1.$2');
  }
  translated['adhesion_type'] = adhesionType(translated['adhesion_type'] ?? '');
  translated['signatory_status'] = (translated['signatory_status'] ?? '').toUpperCase();
  return { line, cells: translated };
}

function adhesionType(text: string): string {
  if (/individual signatory/i.test(text)) return 'INDIVIDUAL';
  if (/option 1/i.test(text)) return 'GROUP_OPTION_1';
  if (/option 2/i.test(text)) return 'GROUP_OPTION_2';
  // One row of the fifth release holds a bare number: what it meant is unknown.
  return '';
}
