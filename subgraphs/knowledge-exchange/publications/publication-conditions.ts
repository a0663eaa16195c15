/**
 * What SQL asks of a publication of which it knows only the id, such as the one a thread is about. An id that names
 * no publication is neither reachable nor an example.
 */
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { REACHABLE_STATES } from './publication.ts';
import { isPublicWorkshop } from '../workshops/workshop-columns.ts';

const tables: readonly { readonly from: string; readonly alias: string; readonly isReachable: Condition }[] = [
  { from: 'case_study c', alias: 'c', isReachable: isOneOf('c.state', REACHABLE_STATES) },
  { from: 'news_item n', alias: 'n', isReachable: isOneOf('n.state', REACHABLE_STATES) },
  { from: 'resource r', alias: 'r', isReachable: isOneOf('r.state', REACHABLE_STATES) },
  { from: 'workshop w', alias: 'w', isReachable: isPublicWorkshop },
];

/** Everybody can reach the publication whose id stands in a column: it is no draft and not in review. */
export function isReachablePublication(idColumn: string): Condition {
  return {
    sql: tables
      .map(
        ({ from, alias, isReachable }) =>
          `EXISTS (SELECT 1 FROM ${from} WHERE ${alias}.id = ${idColumn} AND ${isReachable.sql})`,
      )
      .join(' OR '),
    parameters: tables.flatMap(({ isReachable }) => isReachable.parameters),
  };
}

/** The publication whose id stands in a column is made up for trying the hub out. */
export function isExamplePublication(idColumn: string): Condition {
  return {
    sql: tables
      .map(
        ({ from, alias }) =>
          `EXISTS (SELECT 1 FROM ${from} WHERE ${alias}.id = ${idColumn} AND ${alias}.isExample = 1)`,
      )
      .join(' OR '),
    parameters: [],
  };
}
