/**
 * Reads keyset pages by explicit SQL: of one list, or of the same list for many parents in one statement.
 * Every list names an order column that is never null and an id column, and has an index over both.
 */
import { Page, mustBePageSize, type PageArguments } from '../graphql/page.ts';
import { bindingOf, decodeCursor, encodeCursor, type OrderKey } from './cursor.ts';
import type { Database, SqlValue } from './database.ts';

export interface Order {
  /** Column (or indexed expression) that is never null. */
  readonly by: string;
  readonly direction: 'ASC' | 'DESC';
}

export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

export interface List {
  /** Name of the list, part of what its cursors are bound to. */
  readonly name: string;
  /** Columns of an entry. */
  readonly columns: string;
  /** Tables with their joins. */
  readonly from: string;
  /** Column of the entry's id, the tie-breaker of the order. */
  readonly id: string;
  readonly order: Order;
  readonly conditions: readonly Condition[];
  /** What the reader asked for, bound into the cursor: filter and name of the order. */
  readonly asked: unknown;
}

/** Columns every page statement adds to an entry, under names no table uses. */
interface Keyed {
  readonly orderKey: OrderKey;
  readonly orderId: string;
}

export async function readPage<Row>(database: Database, list: List, page: PageArguments): Promise<Page<Row>> {
  const first = mustBePageSize(page.first);
  const { sql, parameters } = pageStatement(list, page, first);
  const rows = await database.select<Row & Keyed>(sql, parameters);
  return pageOf(list, page, first, rows, async () => {
    const { sql: where, parameters: values } = conditionOf(list.conditions);
    const counted = await database.select<{ total: number }>(
      `SELECT COUNT(*) AS total FROM ${list.from} WHERE ${where}`,
      values,
    );
    return Number(counted[0]?.total ?? 0);
  });
}

/** Parents served by one statement; SQLite takes 500 parts of a UNION at most. */
const PARENTS_PER_STATEMENT = 100;

export interface ChildList {
  /** The list, without the condition that picks the parent. */
  readonly list: List;
  /** Column that holds the parent's id, or what makes an entry belong to a parent. */
  readonly parent: string | ((parentId: string) => Condition);
  /** Totals where they are maintained; counted by parent when left out. */
  readonly totals?: (parentIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/**
 * The same page of a list for many parents, with one LIMIT per parent: a window function would read every child of
 * every parent. Totals of all parents are read at once, when the first of them is asked for.
 */
export async function readPagesByParent<Row>(
  database: Database,
  children: ChildList,
  parentIds: readonly string[],
  page: PageArguments,
): Promise<ReadonlyMap<string, Page<Row>>> {
  const first = mustBePageSize(page.first);
  const { list, parent } = children;
  const listOf = (parentId: string): List => ({
    ...list,
    conditions: [
      typeof parent === 'string' ? { sql: `${parent} = ?`, parameters: [parentId] } : parent(parentId),
      ...list.conditions,
    ],
    asked: [parentId, list.asked],
  });
  const rowsByParent = new Map<string, (Row & Keyed)[]>(parentIds.map((parentId) => [parentId, []]));
  for (let start = 0; start < parentIds.length; start += PARENTS_PER_STATEMENT) {
    const chunk = parentIds.slice(start, start + PARENTS_PER_STATEMENT);
    const statements = chunk.map((parentId) => pageStatement(listOf(parentId), page, first, parentId));
    const rows = await database.select<Row & Keyed & { parentId: string }>(
      statements.map(({ sql }, index) => `SELECT * FROM (${sql}) AS p${String(index)}`).join(' UNION ALL '),
      statements.flatMap(({ parameters }) => parameters),
    );
    for (const row of rows) rowsByParent.get(row.parentId)?.push(row);
  }
  let allTotals: Promise<ReadonlyMap<string, number>> | undefined;
  const totals = children.totals ?? ((ids) => countByParent(database, children, ids));
  return new Map(
    [...rowsByParent].map(([parentId, rows]) => [
      parentId,
      pageOf(listOf(parentId), page, first, rows, async () => {
        allTotals ??= totals(parentIds);
        return (await allTotals).get(parentId) ?? 0;
      }),
    ]),
  );
}

async function countByParent(
  database: Database,
  children: ChildList,
  parentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const totals = new Map<string, number>();
  for (let start = 0; start < parentIds.length; start += PARENTS_PER_STATEMENT) {
    const counts = countStatements(children, parentIds.slice(start, start + PARENTS_PER_STATEMENT));
    const rows = await database.select<{ parentId: string; total: number }>(
      counts.map(({ sql }) => sql).join(' UNION ALL '),
      counts.flatMap(({ parameters }) => parameters),
    );
    for (const { parentId, total } of rows) totals.set(parentId, Number(total));
  }
  return totals;
}

function countStatements({ list, parent }: ChildList, parentIds: readonly string[]): Condition[] {
  if (typeof parent === 'string') {
    const { sql, parameters } = conditionOf([isOneOf(parent, parentIds), ...list.conditions]);
    const counted = `SELECT ${parent} AS parentId, COUNT(*) AS total FROM ${list.from} WHERE ${sql} GROUP BY ${parent}`;
    return [{ sql: counted, parameters }];
  }
  return parentIds.map((parentId) => {
    const { sql, parameters } = conditionOf([parent(parentId), ...list.conditions]);
    const counted = `SELECT ? AS parentId, COUNT(*) AS total FROM ${list.from} WHERE ${sql}`;
    return { sql: counted, parameters: [parentId, ...parameters] };
  });
}

function pageStatement(list: List, page: PageArguments, first: number, parentId?: string): Condition {
  const { by, direction } = list.order;
  const conditions = [...list.conditions];
  const lead: SqlValue[] = parentId === undefined ? [] : [parentId];
  if (typeof page.after === 'string') {
    const { key, id } = decodeCursor(bindingOfList(list), page.after);
    const beyond = direction === 'ASC' ? '>' : '<';
    // Spelled so that the index over (order column, id) is entered at the cursor on both engines.
    conditions.push({
      sql: `${by} ${beyond}= ? AND (${by} ${beyond} ? OR ${list.id} ${beyond} ?)`,
      parameters: [key, key, id],
    });
  }
  const where = conditionOf(conditions);
  return {
    sql:
      `SELECT ${parentId === undefined ? '' : '? AS parentId, '}${list.columns}, ${by} AS orderKey, ${list.id} AS orderId` +
      ` FROM ${list.from} WHERE ${where.sql} ORDER BY ${by} ${direction}, ${list.id} ${direction}` +
      // One more than asked for tells whether the list goes on.
      ` LIMIT ${String(first + 1)}`,
    parameters: [...lead, ...where.parameters],
  };
}

function pageOf<Row>(
  list: List,
  page: PageArguments,
  first: number,
  rows: readonly (Row & Keyed)[],
  totalCount: () => Promise<number>,
): Page<Row> {
  let binding: string | undefined;
  const cursorAt = (place: number): string => {
    const row = rows[place];
    if (!row) throw new RangeError(`The page has no entry ${String(place)}.`);
    return encodeCursor((binding ??= bindingOfList(list)), { key: row.orderKey, id: row.orderId });
  };
  const facts = { hasNextPage: rows.length > first, hasPreviousPage: typeof page.after === 'string' };
  return new Page(rows.slice(0, first), cursorAt, facts, totalCount);
}

function bindingOfList(list: List): string {
  return bindingOf(list.name, list.asked, `${list.order.by} ${list.order.direction}`);
}

export function conditionOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { sql: '1 = 1', parameters: [] };
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

/** `column IN (?, ?, …)`; an empty list matches nothing, as asking for no value of a field is asking for no row. */
export function isOneOf(column: string, values: readonly SqlValue[]): Condition {
  if (values.length === 0) return { sql: '1 = 0', parameters: [] };
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, parameters: values };
}

/** The condition of a filter's field, or none when the field was left out. */
export function whenGiven<Value>(value: Value | null | undefined, condition: (given: Value) => Condition): Condition[] {
  return value === undefined || value === null ? [] : [condition(value)];
}

/** `column operator ?` */
export function compare(column: string, operator: '=' | '>=' | '<=', value: SqlValue): Condition {
  return { sql: `${column} ${operator} ?`, parameters: [value] };
}
