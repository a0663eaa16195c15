/** A small table of signatories as the open data is shaped, for tests that change one thing in it. */
import { aSheet, textRow } from '../platform/import/workbook-file.ts';

const COLUMNS = [
  'organisation_id',
  'gcom_id',
  'name',
  'country_code',
  'population_at_adhesion',
  'date_of_adhesion',
  'latitude',
  'longitude',
  'location_quality',
  'commitment_2020',
  'commitment_2030',
  'commitment_2050',
  'commitment_mayors_adapt',
  'adhesion_type',
  'signatory_status',
  'action_plan_expected',
  'is_group',
  'group_organisation_id',
  'group_name',
  'coordinator_name',
  'coordinator_id',
  'supporter_name',
] as const;

export type SignatoryCells = Partial<Record<(typeof COLUMNS)[number], string>>;

const USUAL: SignatoryCells = {
  country_code: 'SE',
  population_at_adhesion: '1000',
  date_of_adhesion: '2015-05-01',
  latitude: '59.1',
  longitude: '18.1',
  location_quality: 'POINT',
  commitment_2020: 'true',
  commitment_2030: 'false',
  commitment_2050: 'false',
  commitment_mayors_adapt: 'false',
  adhesion_type: 'INDIVIDUAL',
  signatory_status: 'PUBLISHED',
  action_plan_expected: 'true',
  is_group: 'false',
};

/** A CSV table of signatories; each needs at least a number and a name. */
export function signatoriesTable(...some: readonly SignatoryCells[]): string {
  const lines = some.map((cells) => COLUMNS.map((column) => quoted({ ...USUAL, ...cells }[column] ?? '')).join(','));
  return [COLUMNS.join(','), ...lines, ''].join('\n');
}

/** The same table as a workbook. A cell that begins with `<c` is the cell itself, all others are texts. */
export function signatoriesWorkbook(...some: readonly SignatoryCells[]): Promise<Buffer> {
  const rows = some.map((cells) => {
    const row = COLUMNS.map((column) => ({ ...USUAL, ...cells })[column] ?? '');
    return `<row>${row.map((text) => (text.startsWith('<c') ? text : textCell(text))).join('')}</row>`;
  });
  return aSheet(textRow(...COLUMNS) + rows.join(''));
}

function textCell(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
