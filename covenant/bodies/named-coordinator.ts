/**
 * The coordinator that a row of signatories names, in the hub's own table and in the JRC workbook. Both subgraphs that read
 * these tables must derive the same slug.
 */
import { slugOf } from '../../platform/text/normalised-text.ts';
import { countryCell, otherNameCell, RowRefused, textCell } from '../../platform/import/cells.ts';
import type { TableRow } from '../../platform/import/table.ts';

export interface NamedCoordinator {
  readonly name: string;
  readonly slug: string;
  /** Country of the signatory in the row, not of the coordinator. */
  readonly country: string;
}

const MAX_SLUG_LENGTH = 200;
/** The last part of a coordinator's page address, and its key in tables of open data. */
export const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function namedCoordinator(row: TableRow): NamedCoordinator | null {
  const name = coordinatorNameCell(row);
  const slug = namedCoordinatorSlug(row);
  return name === null || slug === null ? null : { name, slug, country: countryCell(row, 'country_code') };
}

/** Null also if the cell says in words that there is none. */
function coordinatorNameCell(row: TableRow): string | null {
  const name = otherNameCell(row, 'coordinator_name');
  return name !== null && /^no\s*coordinator$/i.test(name) ? null : name;
}

/** The slug in the row, or one made from the name; null if the row names no coordinator. */
export function namedCoordinatorSlug(row: TableRow): string | null {
  const slug = coordinatorSlugCell(row);
  const name = coordinatorNameCell(row);
  if (slug !== null || name === null) return slug;
  const ofName = slugOf(name);
  if (ofName !== '' && ofName.length <= MAX_SLUG_LENGTH) return ofName;
  throw new RowRefused(`coordinator_name is "${name}", which cannot be kept as a name and a page address`);
}

/** Reads the slug of a coordinator from a table of open data. */
export function coordinatorSlugCell(row: TableRow, maxLength = MAX_SLUG_LENGTH): string | null {
  const slug = textCell(row, 'coordinator_id', maxLength);
  if (slug === null || SLUG_PATTERN.test(slug)) return slug;
  throw new RowRefused(`coordinator_id is "${slug}"; small letters, digits and single hyphens are accepted`);
}

export function neededCoordinatorSlug(row: TableRow, maxLength = MAX_SLUG_LENGTH): string {
  const slug = coordinatorSlugCell(row, maxLength);
  if (slug === null) throw new RowRefused('coordinator_id is empty');
  return slug;
}
