/**
 * The coordinator a row of signatories names, in the hub's own table and in the JRC workbook alike: both subgraphs
 * that read these tables must call the same coordinator by the same slug.
 */
import { slugOf } from '../database/normalised-text.ts';
import { countryCell, RowRefused, type Cells } from '../import/cells.ts';

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
  const name = textOf(cells, 'coordinator_name');
  if (name === '' || name === EMPTY) return null;
  const slug = textOf(cells, 'coordinator_id') || slugOf(name);
  if (name.length > MAX_NAME_LENGTH || slug.length > MAX_SLUG_LENGTH || slug === '') {
    throw new RowRefused(`coordinator_name is "${name}", which cannot be kept as a name and a page address`);
  }
  return { name, slug, country: countryCell(cells, 'country_code') };
}

function textOf(cells: Cells, column: string): string {
  return cells[column]?.trim() ?? '';
}
