/**
 * What compiles as the text of a statement, read by `npm run check:types` and never run: each line after an
 * `@ts-expect-error` must not compile.
 */
import type { Database, Transaction } from '../../../platform/database/database.ts';
import { lockRows } from '../../../platform/database/lock-rows.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { joinSql, placeholders, rawSql, wholeNumber, type SqlText } from '../../../platform/database/sql-text.ts';
import { compare, isOneOf, readPage, type Condition, type List } from '../../../platform/graph/keyset-page.ts';

interface Arguments {
  readonly slug: string;
  readonly order: 'NAME' | 'SIGNED_ON';
  readonly first: number;
}

const orders: Readonly<Record<Arguments['order'], SqlText>> = { NAME: rawSql`sortName`, SIGNED_ON: rawSql`signedOn` };

/** Constants, lists of texts, and texts chosen by a value: all of it is written in the program. */
export const texts = (args: Arguments): SqlText[] => [
  rawSql`SELECT 1`,
  rawSql`SELECT ${rawSql`a, b`} FROM t WHERE id IN (${placeholders(2)}) LIMIT ${wholeNumber(args.first)}`,
  rawSql`SELECT 1 ORDER BY ${orders[args.order]}`,
  joinSql([rawSql`a = ?`, rawSql`b = ?`], ' AND '),
];

/** A value of a request, in all the ways it could be put into a text. */
export const pieces = (args: Arguments): SqlText[] => [
  // @ts-expect-error -- a string
  rawSql`SELECT ${args.slug}`,
  // @ts-expect-error -- one of a few strings, which a request chooses
  rawSql`SELECT 1 ORDER BY ${args.order}`,
  // @ts-expect-error -- a concatenation
  rawSql`SELECT ${'name' + args.slug}`,
  // @ts-expect-error -- a concatenation of texts is a string
  rawSql`SELECT ${rawSql`a` + rawSql`b`}`,
  // @ts-expect-error -- a plain template
  rawSql`SELECT ${`a, ${args.slug}`}`,
  // @ts-expect-error -- made a string
  rawSql`SELECT ${String(args.first)}`,
  // @ts-expect-error -- a number
  rawSql`SELECT ${args.first}`,
  // @ts-expect-error -- a part of a text
  rawSql`SELECT ${rawSql`a, b`.slice(3)}`,
  // @ts-expect-error -- a text that something was replaced in
  rawSql`SELECT ${rawSql`a`.replace('a', args.slug)}`,
  // @ts-expect-error -- joined strings
  joinSql([args.slug], ', '),
  // @ts-expect-error -- a separator of the request
  joinSql([rawSql`a`, rawSql`b`], args.slug),
  // @ts-expect-error -- the tag as a function
  rawSql([args.slug]),
];

/** A plain literal has no second way: the tag writes it. */
export async function calls(database: Database, transaction: Transaction, args: Arguments): Promise<void> {
  await database.select(rawSql`SELECT 1 WHERE ? = 1`, [args.slug]);
  const text = `SELECT '${args.slug}'`;
  // @ts-expect-error -- a string
  await database.select(text);
  // @ts-expect-error -- a literal
  await database.select('SELECT 1');
  // @ts-expect-error -- a template
  await transaction.select(`SELECT '${args.slug}'`);
  // @ts-expect-error -- a concatenation
  await transaction.execute('DELETE FROM ' + args.slug);
  // @ts-expect-error -- a table
  await insertRows(transaction, args.slug, []);
  // @ts-expect-error -- a table
  await lockRows(transaction, args.slug, []);
}

export const conditions = (args: Arguments): Condition[] => [
  compare(rawSql`slug`, '=', args.slug),
  isOneOf(rawSql`slug`, [args.slug]),
  // @ts-expect-error -- a column
  compare(args.slug, '=', args.slug),
  // @ts-expect-error -- a column
  isOneOf(args.slug, [args.slug]),
  // @ts-expect-error -- a condition
  { sql: `slug = '${args.slug}'`, parameters: [] },
];

export async function lists(database: Database, list: List, args: Arguments): Promise<void> {
  const page = { first: args.first };
  await readPage(database, { ...list, order: { by: orders[args.order], direction: 'ASC' } }, page);
  // @ts-expect-error -- the columns of a list
  await readPage(database, { ...list, columns: args.slug }, page);
  // @ts-expect-error -- its tables
  await readPage(database, { ...list, from: args.slug }, page);
  // @ts-expect-error -- its order
  await readPage(database, { ...list, order: { by: args.slug, direction: 'ASC' } }, page);
}
