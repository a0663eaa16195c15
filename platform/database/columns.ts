/** Short functions for the columns of migrations, with types that both engines store alike. */
import type { TableColumnOptions, TableIndexOptions } from 'typeorm';

type Extra = Pick<TableColumnOptions, 'isNullable' | 'isPrimary'>;

export function varchar(name: string, length: number, extra: Extra = {}): TableColumnOptions {
  return { name, type: 'varchar', length: String(length), ...extra };
}

/** Prose and JSON of any length. */
export function text(name: string, extra: Extra = {}): TableColumnOptions {
  return { name, type: 'text', ...extra };
}

export function integer(name: string, extra: Extra = {}): TableColumnOptions {
  return { name, type: 'integer', ...extra };
}

/** Whole numbers beyond 2,147,483,647, where MySQL's integer ends: sums of money in cents. */
export function bigInteger(name: string, extra: Extra = {}): TableColumnOptions {
  return { name, type: 'bigint', ...extra };
}

export function real(name: string, extra: Extra = {}): TableColumnOptions {
  return { name, type: 'double', ...extra };
}

/** True or false, stored as 1 or 0. */
export function flag(name: string, extra: Extra = {}): TableColumnOptions {
  return { name, type: 'boolean', ...extra };
}

export function index(
  name: string,
  columnNames: string[],
  extra: Pick<TableIndexOptions, 'isUnique'> = {},
): TableIndexOptions {
  return { name, columnNames, ...extra };
}
