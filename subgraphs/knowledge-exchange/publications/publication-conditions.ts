/**
 * SQL conditions on publications, also for a column that holds only the id of a publication of any type. An id without a
 * publication is neither reachable nor an example.
 */
import type { IdType } from '../../../covenant/ids.ts';
import { anyOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { HIDDEN_STATES } from './publication.ts';
import { placeholders, rawSql, type SqlText } from '../../../platform/database/sql-text.ts';

/** The table of each type of publication; all of them have an id, a state and `isExample`. */
export const publicationTables = {
  CaseStudy: rawSql`case_study`,
  NewsItem: rawSql`news_item`,
  Resource: rawSql`resource`,
  Workshop: rawSql`workshop`,
} as const satisfies Partial<Record<IdType, SqlText>>;
export type PublicationType = keyof typeof publicationTables;

/** Everybody can reach the publication (under an alias): it is no draft and not in review. */
export function isReachable(alias: SqlText): Condition {
  return { sql: rawSql`${alias}.state NOT IN (${placeholders(HIDDEN_STATES.length)})`, parameters: HIDDEN_STATES };
}

/** Everybody can reach the publication whose id stands in a column. */
export function isReachablePublication(idColumn: SqlText): Condition {
  return isAnyPublication(idColumn, isReachable(rawSql`published`));
}

/** The publication whose id stands in a column is example content. */
export function isExamplePublication(idColumn: SqlText): Condition {
  return isAnyPublication(idColumn, { sql: rawSql`published.isExample = 1`, parameters: [] });
}

function isAnyPublication(idColumn: SqlText, { sql, parameters }: Condition): Condition {
  const ofTables = Object.values(publicationTables).map((table) => ({
    sql: rawSql`EXISTS (SELECT 1 FROM ${table} published WHERE published.id = ${idColumn} AND ${sql})`,
    parameters,
  }));
  return anyOf(ofTables);
}
