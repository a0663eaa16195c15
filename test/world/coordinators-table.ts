/** A small table of coordinators as the open data is shaped, for tests that change one thing in it. */
import { normalisedText } from '../../platform/text/normalised-text.ts';

const COLUMNS = [
  'coordinator_id',
  'name',
  'country_code',
  'country_name',
  'country_basis',
  'signatories_on_site',
  'year_of_signing',
  'year_source',
  'jrc_signatories',
  'kind_inferred',
  'authority_type_inferred',
  'sources',
] as const;

export type CoordinatorCells = Partial<Record<(typeof COLUMNS)[number], string>>;

const USUAL: CoordinatorCells = {
  country_code: 'SE',
  country_basis: 'LISTED',
  kind_inferred: 'TERRITORIAL',
  authority_type_inferred: 'REGION',
  sources: 'JRC-GCOM-5',
};

/** A CSV table of coordinators; each needs at least a name. */
export function coordinatorsTable(...some: readonly CoordinatorCells[]): string {
  const lines = some.map((given) => {
    const cells = { ...USUAL, coordinator_id: normalisedText(given.name ?? '').replaceAll(' ', '-'), ...given };
    return COLUMNS.map((column) => quoted(cells[column] ?? '')).join(',');
  });
  return [COLUMNS.join(','), ...lines, ''].join('\n');
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
