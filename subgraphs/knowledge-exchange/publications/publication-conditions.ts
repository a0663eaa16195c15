/**
 * What SQL asks of publications, where only the id of one may be known, such as the one a thread is about. An id that
 * names no publication is neither reachable nor an example.
 */
import type { IdType } from '../../../covenant/ids.ts';
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { HIDDEN_STATES } from './publication.ts';

/** The table of each type of publication; all of them have an id, a state and `isExample`. */
export const publicationTables = {
  CaseStudy: 'case_study',
  NewsItem: 'news_item',
  Resource: 'resource',
  Workshop: 'workshop',
} as const satisfies Partial<Record<IdType, string>>;
export type PublicationType = keyof typeof publicationTables;

/** Everybody can reach the publication (under an alias): it is no draft and not in review. */
export function isReachable(alias: string): Condition {
  return { sql: `${alias}.state NOT IN (${HIDDEN_STATES.map(() => '?').join(', ')})`, parameters: HIDDEN_STATES };
}

/** Everybody can reach the publication whose id stands in a column. */
export function isReachablePublication(idColumn: string): Condition {
  return isAnyPublication(idColumn, isReachable('published'));
}

/** The publication whose id stands in a column is made up for trying the hub out. */
export function isExamplePublication(idColumn: string): Condition {
  return isAnyPublication(idColumn, { sql: 'published.isExample = 1', parameters: [] });
}

function isAnyPublication(idColumn: string, { sql, parameters }: Condition): Condition {
  const tables = Object.values(publicationTables);
  return {
    sql: tables
      .map((table) => `EXISTS (SELECT 1 FROM ${table} published WHERE published.id = ${idColumn} AND ${sql})`)
      .join(' OR '),
    parameters: tables.flatMap(() => parameters),
  };
}
