/** A coordinator as the table of coordinators states it, before it becomes a row. */
import { FIRST_YEAR } from '../../../covenant/first-day.ts';
import {
  countryCell,
  neededChoice,
  neededName,
  pastYearCell,
  RowRefused,
  textCell,
  wholeNumberCell,
} from '../../../platform/import/cells.ts';
import type { TableRow } from '../../../platform/import/table.ts';
import { neededCoordinatorSlug } from '../../../covenant/bodies/named-coordinator.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import { normalisedText } from '../../../platform/text/normalised-text.ts';
import { foundByName } from '../../../platform/graph/found-by.ts';
import type { RowValues } from '../../../platform/database/rows.ts';
import { AuthorityType, CoordinatorKind, CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import { UNKNOWN_DUE_DAY } from '../reporting/settle-reports.ts';

const COUNTRY_BASES = ['LISTED', 'ALL_ITS_SIGNATORIES', 'MOST_OF_ITS_SIGNATORIES'] as const;

/**
 * Addresses of the sources by their keys in the table. The fifth release of the JRC's data set of signatories was read
 * in this public repository.
 */
const ADDRESS_OF_KEY: Readonly<Record<string, string>> = {
  'JRC-GCOM-5': 'https://github.com/LisaMarieKauck/OfflineMARLCityNetworkClimate',
  'COM-LIST': 'https://linnapeadepakt.eu/about/covenant-community/coordinators.html',
};

export function coordinatorRecord(row: TableRow): { key: string; value: RowValues } {
  const slug = neededCoordinatorSlug(row);
  const basis = neededChoice(row, 'country_basis', COUNTRY_BASES);
  const name = neededName(row, 'name');
  const value = {
    id: coordinatorId(slug),
    slug,
    name,
    sortName: normalisedText(name),
    foundBy: foundByName(name),
    kind: neededChoice(row, 'kind_inferred', Object.values(CoordinatorKind)),
    authorityType: neededChoice(row, 'authority_type_inferred', Object.values(AuthorityType)),
    country: countryCell(row, 'country_code'),
    // The table guesses these from the name, and has only the country as the area.
    inferredFields: ['kind', 'authorityType', ...(basis === 'LISTED' ? [] : ['country']), 'regions'].join(','),
    sources: JSON.stringify(sourceAddresses(row)),
    signingYear: pastYearCell(row, 'year_of_signing', FIRST_YEAR),
    signatoriesStatedOnSite: wholeNumberCell(row, 'signatories_on_site'),
  };
  return { key: value.id, value };
}

export function coordinatorId(slug: string): string {
  return idOfSource('Coordinator', slug);
}

/** Initial values of a coordinator from open data; people and the ledger fill them later. */
export const beginning: RowValues = {
  status: CoordinatorStatus.ACTIVE,
  statedFields: '',
  otherNames: null,
  about: null,
  contact: null,
  politicalHeadTitle: null,
  website: null,
  registerNumber: null,
  signedOn: null,
  sortSigned: '',
  nextReportDueOn: UNKNOWN_DUE_DAY,
  sortSignatories: 0,
  sortPopulation: 0,
  sortActivity: '',
};

function sourceAddresses(row: TableRow): string[] {
  const named = (textCell(row, 'sources', 2_000) ?? '').split('|').map((source) => source.trim());
  const all = [...named, textCell(row, 'year_source', 500) ?? ''].filter((source) => source !== '');
  return [...new Set(all.map(addressOf))];
}

function addressOf(source: string): string {
  const address = ADDRESS_OF_KEY[source] ?? source;
  if (/^https?:/.test(address) && URL.canParse(address)) return address;
  throw new RowRefused(
    `sources names "${source}"; an address or one of ${Object.keys(ADDRESS_OF_KEY).join(', ')} is accepted`,
  );
}
