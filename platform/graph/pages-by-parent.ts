/**
 * The same page of a list for many parents in one statement, with one LIMIT per parent: a window function would read
 * every child of every parent.
 */
import { batches } from '../base/batches.ts';
import { mustBePageSize, type Page } from './page.ts';
import type { EntriesRequest } from './requested-fields.ts';
import type { Database } from '../database/database.ts';
import { rawSql, type SqlText } from '../database/sql-text.ts';
import {
  conditionOf,
  isOneOf,
  pageOf,
  pageStatement,
  type Condition,
  type Keyed,
  type List,
  unionAll,
} from './keyset-page.ts';
import { unionOfAll } from './union-of-all.ts';

/** Parents served by one statement; SQLite takes 500 parts of a UNION at most. */
const PARENTS_PER_STATEMENT = 100;

export interface ChildList {
  /** The list, without the condition that picks the parent. */
  readonly list: List;
  /** Column that holds the parent's id, or what makes an entry belong to a parent. */
  readonly parent: SqlText | ((parentId: string) => Condition);
  /** Stored totals; without it, totals are counted by parent. */
  readonly totals?: (parentIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/** Reads the totals of all parents at once, when the first of them is requested. */
export async function readPagesByParent<Row>(
  database: Database,
  children: ChildList,
  parentIds: readonly string[],
  page: EntriesRequest,
): Promise<ReadonlyMap<string, Page<Row>>> {
  const first = mustBePageSize(page.first);
  const rows = await rowsByParent<Row>(database, pageStatements(children, parentIds, page, first));
  let allTotals: Promise<ReadonlyMap<string, number>> | undefined;
  const totals = children.totals ?? ((ids) => countByParent(database, children, ids));
  return new Map(
    parentIds.map((parentId, index) => {
      const total = async (): Promise<number> => {
        allTotals ??= totals(parentIds);
        return (await allTotals).get(parentId) ?? 0;
      };
      return [parentId, pageOf(() => listOf(children, parentId), page, first, rows[index] ?? [], total)];
    }),
  );
}

/** If a column holds the parent, the statements differ in their first parameter only. */
function pageStatements(
  children: ChildList,
  parentIds: readonly string[],
  page: EntriesRequest,
  first: number,
): Condition[] {
  const statementOf = (parentId: string): Condition => pageStatement(listOf(children, parentId), page, first);
  // A cursor is bound to its parent, so each parent must check it.
  if (typeof children.parent !== 'string' || typeof page.after === 'string') return parentIds.map(statementOf);
  const {
    sql,
    parameters: [, ...others],
  } = statementOf('');
  return parentIds.map((parentId) => ({ sql, parameters: [parentId, ...others] }));
}

function listOf({ list, parent }: ChildList, parentId: string): List {
  const ofParent =
    typeof parent === 'string' ? { sql: rawSql`${parent} = ?`, parameters: [parentId] } : parent(parentId);
  // Written out, as spreading it costs a microsecond, and this is done for every list of every request.
  const { name, columns, from, id, order, conditions, scope } = list;
  return { name, columns, from, id, order, conditions: [ofParent, ...conditions], scope: [parentId, scope] };
}

async function rowsByParent<Row>(
  database: Database,
  statements: readonly Condition[],
): Promise<readonly (readonly (Row & Keyed)[])[]> {
  const [only] = statements;
  if (only && statements.length === 1) return [await database.select<Row & Keyed>(only.sql, only.parameters)];
  const read = statements.map((statement) => ({ statement, rows: [] as (Row & Keyed)[] }));
  for (const some of batches(read, PARENTS_PER_STATEMENT)) {
    const { sql, parameters } = unionOfAll(some.map(({ statement }) => statement));
    for (const row of await database.select<Row & Keyed & { statementIndex: number }>(sql, parameters)) {
      some[Number(row.statementIndex)]?.rows.push(row);
    }
  }
  return read.map(({ rows }) => rows);
}

async function countByParent(
  database: Database,
  children: ChildList,
  parentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const totals = new Map<string, number>();
  for (const some of batches(parentIds, PARENTS_PER_STATEMENT)) {
    const { sql, parameters } = unionAll(countStatements(children, some));
    const rows = await database.select<{ parentId: string; total: number }>(sql, parameters);
    for (const { parentId, total } of rows) totals.set(parentId, Number(total));
  }
  return totals;
}

function countStatements({ list, parent }: ChildList, parentIds: readonly string[]): Condition[] {
  if (typeof parent === 'string') {
    const { sql, parameters } = conditionOf([isOneOf(parent, parentIds), ...list.conditions]);
    const counted = rawSql`SELECT ${parent} AS parentId, COUNT(*) AS total FROM ${list.from} WHERE ${sql} GROUP BY ${parent}`;
    return [{ sql: counted, parameters }];
  }
  return parentIds.map((parentId) => {
    const { sql, parameters } = conditionOf([parent(parentId), ...list.conditions]);
    const counted = rawSql`SELECT ? AS parentId, COUNT(*) AS total FROM ${list.from} WHERE ${sql}`;
    return { sql: counted, parameters: [parentId, ...parameters] };
  });
}
