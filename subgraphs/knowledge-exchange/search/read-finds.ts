/** Reads the finds of a search: one page, their number and their facets. */
import { HubError } from '../../../platform/base/errors.ts';
import { bindingOf, decodeCursor, encodeCursor } from '../../../platform/graph/cursor.ts';
import type { Database, SqlValue } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import type { SearchKind } from './search-kind.ts';
import type { LabelName } from './search-labels.ts';
import { matchOf, type Search } from './search-match.ts';
import type { Sought } from './search.inputs.ts';

export interface Find {
  readonly documentId: string;
  readonly kind: SearchKind;
  readonly sortTitle: string;
  readonly threadId: string | null;
  readonly postNumber: number | null;
  readonly points: number;
}

/** The position of a find in the order, as parameters of the condition that all later finds meet. */
export type FindPosition = readonly SqlValue[];

/** Most points first, then by title; the id makes the order unique. */
export async function readFinds(
  database: Database,
  search: Search,
  beyond: FindPosition | null,
  limit: number,
): Promise<Find[]> {
  if (search.sought.words.length === 0) return [];
  const match = matchOf(search);
  const rows = await database.select<Find>(
    rawSql`SELECT f.documentId, f.kind, f.sortTitle, f.threadId, f.postNumber, f.points FROM (${match.sql}) AS f
     ${beyond === null ? rawSql`` : rawSql`WHERE f.points <= ? AND (f.points < ? OR f.sortTitle > ? OR (f.sortTitle = ? AND f.documentId > ?))`}
     ORDER BY f.points DESC, f.sortTitle, f.documentId LIMIT ${wholeNumber(limit)}`,
    [...match.parameters, ...(beyond ?? [])],
  );
  // MySQL returns sums as text.
  return rows.map((row) => ({ ...row, points: Number(row.points) }));
}

/** A cursor says which words were left out, so that every page of a list leaves out the same ones. */
export function cursorOf(sought: Sought, ignored: number, { points, sortTitle, documentId }: Find): string {
  const key = `${String(points)} ${String(ignored)} ${sortTitle}`;
  return encodeCursor(bindingOfSearch(sought), { key, id: documentId });
}

export function placeOf(sought: Sought, after: string): { readonly beyond: FindPosition; readonly ignored: number } {
  const { key, id } = decodeCursor(bindingOfSearch(sought), after);
  const [, points, ignored, sortTitle] = /^(\d{1,9}) (\d{1,10}) (.*)$/.exec(String(key)) ?? [];
  if (points === undefined || ignored === undefined || sortTitle === undefined) {
    throw new HubError('INVALID_CURSOR', 'after is not a cursor of this search.', { argument: 'after' });
  }
  return { beyond: [Number(points), Number(points), sortTitle, sortTitle, id], ignored: Number(ignored) };
}

function bindingOfSearch(sought: Sought): string {
  return bindingOf('Query.search', sought, 'points');
}

export async function countFinds(database: Database, search: Search): Promise<number> {
  if (search.sought.words.length === 0) return 0;
  const match = matchOf(search);
  const rows = await database.select<{ finds: number }>(
    rawSql`SELECT COUNT(*) AS finds FROM (${match.sql}) AS f`,
    match.parameters,
  );
  return Number(rows[0]?.finds ?? 0);
}

/** Maximum number of values per facet; the limits hold all kinds and topics, because both are closed lists. */
const VALUES_PER_FACET = { KIND: 10, COUNTRY: 11, TOPIC: 11, LANGUAGE: 10 } as const satisfies Partial<
  Record<LabelName, number>
>;
type FacetName = keyof typeof VALUES_PER_FACET;
export const facetNames = Object.keys(VALUES_PER_FACET) as FacetName[];
export const MAX_FACETS = 42;

export interface Facet {
  readonly name: FacetName;
  readonly value: string;
  readonly count: number;
}

export async function readFacets(database: Database, search: Search): Promise<Facet[]> {
  if (search.sought.words.length === 0) return [];
  const match = matchOf(search);
  const isFacet = isOneOf(rawSql`l.name`, facetNames);
  const rows = await database.select<{ name: FacetName; value: string; finds: number }>(
    rawSql`SELECT l.name AS name, l.value AS value, COUNT(*) AS finds
     FROM (${match.sql}) AS f JOIN search_label l ON l.documentId = f.documentId
     WHERE ${isFacet.sql} GROUP BY l.name, l.value`,
    [...match.parameters, ...isFacet.parameters],
  );
  const facets = rows.map(({ name, value, finds }) => ({ name, value, count: Number(finds) }));
  return facetNames.flatMap((name) =>
    facets
      .filter((facet) => facet.name === name)
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
      .slice(0, VALUES_PER_FACET[name]),
  );
}
