/**
 * The coordinator a row of signatories names, in the hub's own table and in the JRC workbook alike: both subgraphs
 * that read these tables must call the same coordinator by the same slug.
 */
import { slugOf } from '../database/normalised-text.ts';
import { RowRefused, type Cells } from '../import/cells.ts';

export interface NamedCoordinator {
  readonly name: string;
  readonly slug: string;
  /** Country of the signatory in the row, not of the coordinator. */
  readonly country: string;
}

/** What the workbook writes into an empty cell. */
const EMPTY = '-';
const MAX_NAME_LENGTH = 300;
const MAX_SLUG_LENGTH = 200;

export function namedCoordinator(cells: Cells): NamedCoordinator | null {
  const name = cells['coordinator_name']?.trim() ?? '';
  if (name === '' || name === EMPTY) return null;
  const given = cells['coordinator_id']?.trim() ?? '';
  const slug = given === '' ? slugOf(name) : given;
  if (name.length > MAX_NAME_LENGTH || slug.length > MAX_SLUG_LENGTH || slug === '') {
    throw new RowRefused(`coordinator_name is "${name}", which cannot be kept as a name and a page address`);
  }
  const country = cells['country_code']?.trim().toUpperCase() ?? '';
  if (!/^[A-Z]{2}$/.test(country)) throw new RowRefused(`country_code is "${country}", two letters are needed`);
  return { name, slug, country };
}
