/** The JRC workbook as it is published, written from the bundled table: its sheets, columns, words and cell types. */
import { aWorkbook, textRow } from '../platform/import/workbook-file.ts';
import type { CsvRow } from './read-csv.ts';

type Cell = (row: CsvRow) => string;

const text =
  (column: string): Cell =>
  (row) =>
    `<c t="inlineStr"><is><t>${escaped(row[column] === '' ? '-' : (row[column] ?? '-'))}</t></is></c>`;
const number =
  (column: string): Cell =>
  (row) =>
    /^-?[\d.]+$/.test(row[column] ?? '') ? `<c><v>${row[column] ?? ''}</v></c>` : text(column)(row);
const flag =
  (column: string): Cell =>
  (row) =>
    `<c t="b"><v>${row[column] === 'true' ? '1' : '0'}</v></c>`;
const words =
  (wordsOf: (row: CsvRow) => string): Cell =>
  (row) =>
    `<c t="inlineStr"><is><t>${escaped(wordsOf(row))}</t></is></c>`;
/** Days since 1899-12-30, with the date format of the style sheet below. */
const date =
  (column: string): Cell =>
  (row) =>
    `<c s="1"><v>${String(Date.parse(`${row[column] ?? ''}T00:00:00Z`) / 86_400_000 + 25_569)}</v></c>`;

const ADHESION: Readonly<Record<string, string>> = {
  INDIVIDUAL: 'As an individual signatory',
  GROUP_OPTION_1: 'As a group of signatories committing individually (joint SEAP - option 1)',
  GROUP_OPTION_2: 'As a group of signatories committing collectively (joint SEAP - option 2)',
  '': '1',
};

const COLUMNS: readonly (readonly [string, Cell])[] = [
  ['organisation_id', text('organisation_id')],
  ['Organisation_Name', text('name')],
  ['coordinator_name', text('coordinator_name')],
  ['supporter_name', text('supporter_name')],
  ['country_code', words((row) => (row['country_code'] ?? '').toLowerCase())],
  ['country_name', text('country_name')],
  ['population_adhesion', number('population_at_adhesion')],
  ['organisation_latitude', number('latitude')],
  ['organisation_longitude', number('longitude')],
  ['group_organisation_id', text('group_organisation_id')],
  ['group_name', text('group_name')],
  ['commitment_CoM2020_flag', flag('commitment_2020')],
  ['commitment_CoM2030_flag', flag('commitment_2030')],
  ['commitment_CoM2050_flag', flag('commitment_2050')],
  ['commitment_mayoradapt_flag', flag('commitment_mayors_adapt')],
  ['adhesion_type', words((row) => ADHESION[row['adhesion_type'] ?? ''] ?? '')],
  ['signatory_status', words((row) => (row['signatory_status'] ?? '').toLowerCase())],
  ['mayor', words(() => 'Name of a Mayor')],
  ['date_of_adhesion', date('date_of_adhesion')],
  ['action plan expected', flag('action_plan_expected')],
  ['group_profile', flag('is_group')],
  ['gcom_id', text('gcom_id')],
];

/** The workbook of these rows; without one of its columns when a test asks for that. */
export function jrcWorkbook(rows: readonly CsvRow[], without?: string): Promise<Buffer> {
  const columns = COLUMNS.filter(([name]) => name !== without);
  const table = rows.map((row) => `<row>${columns.map(([, cell]) => cell(row)).join('')}</row>`);
  return aWorkbook({
    sheets: [
      { name: 'README', rows: textRow('Global Covenant of Mayors', 'CC BY 4.0') },
      { name: 'df1_METADATA', rows: textRow('column', 'meaning', 'type') },
      { name: '1', rows: textRow(...columns.map(([name]) => name)) + table.join('') },
    ],
    styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  });
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
