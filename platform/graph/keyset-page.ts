/**
 * Reads keyset pages by explicit SQL. Every list names an order column that is never null and an id column, and has an
 * index over both.
 */
import { Page, mustBePageSize } from './page.ts';
import type { EntriesRequest } from './requested-fields.ts';
import { bindingOf, decodeCursor, encodeCursor, type OrderKey } from './cursor.ts';
import type { Database, SqlValue } from '../database/database.ts';
import { joinSql, placeholders, rawSql, wholeNumber, type SqlText } from '../database/sql-text.ts';

export interface Order {
  /** Column (or indexed expression) that is never null. */
  readonly by: SqlText;
  readonly direction: 'ASC' | 'DESC';
  /** True: no two entries of a list have the same key, so that the id need not decide between them. */
  readonly isUnique?: true;
}

const DIRECTIONS = { ASC: rawSql`ASC`, DESC: rawSql`DESC` } as const;
const BEYOND = { ASC: rawSql`>`, DESC: rawSql`<` } as const;

export interface Condition {
  readonly sql: SqlText;
  readonly parameters: readonly SqlValue[];
}

export interface List {
  /** Name of the list; its cursors are bound to it. */
  readonly name: string;
  /** Columns of an entry. */
  readonly columns: SqlText;
  /** Tables with their joins. */
  readonly from: SqlText;
  /** Column of the entry's id, the tie-breaker of the order. */
  readonly id: SqlText;
  readonly order: Order;
  readonly conditions: readonly Condition[];
  /** Filter and name of the order; cursors are bound to them. */
  readonly scope: unknown;
}

/** Columns that a page statement adds to an entry for cursors, under names that no table uses. */
export interface Keyed {
  readonly orderKey: OrderKey;
  readonly orderId: string;
}

export async function readPage<Row>(database: Database, list: List, page: EntriesRequest): Promise<Page<Row>> {
  const first = mustBePageSize(page.first);
  const statement = pageStatement(list, page, first);
  const rows = await database.select<Row & Keyed>(statement.sql, statement.parameters);
  return pageOf(
    () => list,
    page,
    first,
    rows,
    async () => {
      const { sql: where, parameters: values } = conditionOf(list.conditions);
      const counted = await database.select<{ total: number }>(
        rawSql`SELECT COUNT(*) AS total FROM ${list.from} WHERE ${where}`,
        values,
      );
      return Number(counted[0]?.total ?? 0);
    },
  );
}

export function pageStatement(list: List, page: EntriesRequest, first: number): Condition {
  const { by, direction, isUnique } = list.order;
  const conditions = [...list.conditions];
  if (typeof page.after === 'string') {
    const { key, id } = decodeCursor(bindingOfList(list), page.after);
    const beyond = BEYOND[direction];
    conditions.push(
      isUnique
        ? { sql: rawSql`${by} ${beyond} ?`, parameters: [key] }
        : {
            // Written so that both engines start reading the index over (order column, id) at the cursor.
            sql: rawSql`${by} ${beyond}= ? AND (${by} ${beyond} ? OR ${list.id} ${beyond} ?)`,
            parameters: [key, key, id],
          },
    );
  }
  const where = conditionOf(conditions);
  const keys = page.requested?.hasCursors === false ? rawSql`` : rawSql`, ${by} AS orderKey, ${list.id} AS orderId`;
  // Reads one entry more, to know whether there is a next page.
  const limit = wholeNumber(page.requested?.hasNextPage === false ? first : first + 1);
  const ordered = rawSql`${by} ${DIRECTIONS[direction]}`;
  const order = isUnique ? ordered : rawSql`${ordered}, ${list.id} ${DIRECTIONS[direction]}`;
  return {
    sql: rawSql`SELECT ${list.columns}${keys} FROM ${list.from} WHERE ${where.sql} ORDER BY ${order} LIMIT ${limit}`,
    parameters: where.parameters,
  };
}

/** Calls `listOf` only when a cursor is requested. */
export function pageOf<Row>(
  listOf: () => List,
  page: EntriesRequest,
  first: number,
  rows: readonly (Row & Keyed)[],
  totalCount: () => Promise<number>,
): Page<Row> {
  let binding: string | undefined;
  const cursorAt = (index: number): string => {
    const row = rows[index];
    if (!row) throw new RangeError(`The page has no entry ${String(index)}.`);
    return encodeCursor((binding ??= bindingOfList(listOf())), { key: row.orderKey, id: row.orderId });
  };
  const facts = { hasNextPage: rows.length > first, hasPreviousPage: typeof page.after === 'string' };
  return new Page(rows.slice(0, first), cursorAt, facts, totalCount);
}

function bindingOfList(list: List): string {
  return bindingOf(list.name, list.scope, `${list.order.by} ${list.order.direction}`);
}

export function conditionOf(conditions: readonly Condition[]): Condition {
  let text: SqlText | undefined;
  const parameters: SqlValue[] = [];
  for (const condition of conditions) {
    text = text === undefined ? rawSql`(${condition.sql})` : rawSql`${text} AND (${condition.sql})`;
    parameters.push(...condition.parameters);
  }
  return { sql: text ?? rawSql`1 = 1`, parameters };
}

/** True where one of the conditions is; an empty list matches no row. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { sql: rawSql`1 = 0`, parameters: [] };
  const texts = conditions.map(({ sql }) => rawSql`(${sql})`);
  return { sql: joinSql(texts, ' OR '), parameters: conditions.flatMap(({ parameters }) => parameters) };
}

/** One statement with the rows of all; SQLite takes 500 at most. */
export function unionAll(statements: readonly Condition[]): Condition {
  const texts = statements.map(({ sql }) => sql);
  return { sql: joinSql(texts, ' UNION ALL '), parameters: statements.flatMap(({ parameters }) => parameters) };
}

/** `column IN (?, ?, …)`; an empty list matches no row. */
export function isOneOf(column: SqlText, values: readonly SqlValue[]): Condition {
  if (values.length === 0) return { sql: rawSql`1 = 0`, parameters: [] };
  return { sql: rawSql`${column} IN (${placeholders(values.length)})`, parameters: values };
}

/** The condition of a filter's field; none if the field is missing or null. */
export function whenGiven<Value>(value: Value | null | undefined, condition: (value: Value) => Condition): Condition[] {
  return value === undefined || value === null ? [] : [condition(value)];
}

const OPERATORS = { '=': rawSql`=`, '>=': rawSql`>=`, '<=': rawSql`<=` } as const;

/** `column operator ?` */
export function compare(column: SqlText, operator: keyof typeof OPERATORS, value: SqlValue): Condition {
  return { sql: rawSql`${column} ${OPERATORS[operator]} ?`, parameters: [value] };
}
