/**
 * The columns of a noun's rows: those that the requested fields need, or all of them for a row that is loaded by its id.
 * Transferring a column from the engine costs more than finding the row.
 */
import { type SqlText, joinSql, rawSql, sqlName } from '../database/sql-text.ts';
import type { ClassType } from 'type-graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { isPlainField, typeNameOf } from './plain-fields.ts';
import type { RequestedFields } from './requested-fields.ts';

interface Options<Entity extends object, Hidden extends keyof Entity & string> {
  /** The entity class, which is also the GraphQL type. */
  readonly entity: ClassType<Entity>;
  /** Name of the table in the statement. */
  readonly alias: string;
  /** Columns that only order, find or decide; rows do not have them. */
  readonly hidden: readonly Hidden[];
  /** The columns that computed fields read. A computed field that is not listed gets the whole row. */
  readonly behind?: Readonly<Record<string, readonly Exclude<keyof Entity & string, NoInfer<Hidden>>[]>>;
}

/** The row that these columns select. */
export type RowOf<Columns, TypeName extends string> =
  Columns extends RowColumns<infer Entity, infer Hidden>
    ? Omit<Entity, Hidden> & { readonly __typename: TypeName }
    : never;

export class RowColumns<Entity extends object, Hidden extends keyof Entity & string> {
  /** SQL of all columns, with the type name, as the row may be offered as an interface. */
  readonly all: SqlText;
  private readonly names: ReadonlySet<string>;
  /** A repeated operation has the same object of requested fields. */
  private readonly selected = new WeakMap<RequestedFields, SqlText>();

  constructor(private readonly options: Options<Entity, Hidden>) {
    const { entity, alias, hidden } = options;
    const columns = columnNamesOf(entity, hidden);
    this.names = new Set(columns);
    this.all = rowSql(entity, alias, columns);
  }

  /** SQL of the columns that these fields need. */
  for(requested: RequestedFields | undefined): SqlText {
    if (requested === undefined) return this.all;
    let sql = this.selected.get(requested);
    if (sql === undefined) this.selected.set(requested, (sql = this.sqlFor(requested)));
    return sql;
  }

  private sqlFor({ names }: RequestedFields): SqlText {
    const columns = new Set<string>(['id']);
    for (const field of names.split(' ')) {
      const needed = this.neededBy(field);
      if (!needed) return this.all;
      for (const column of needed) columns.add(column);
    }
    return columnsSql(this.options.alias, [...columns]);
  }

  private neededBy(field: string): readonly string[] | null {
    const { behind = {}, entity } = this.options;
    if (field === '' || field === '__typename') return [];
    if (Object.hasOwn(behind, field)) return behind[field] ?? null;
    return this.names.has(field) && isPlainField(entity, field) ? [field] : null;
  }
}

/** SQL of all columns of a table whose rows are always read as a whole; the alias may be the table's name. */
export function wholeRow<Entity extends object>(
  entity: ClassType<Entity>,
  alias: string,
  hidden: readonly (keyof Entity & string)[] = [],
): SqlText {
  return rowSql(entity, alias, columnNamesOf(entity, hidden));
}

function columnNamesOf(entity: ClassType, hidden: readonly string[]): string[] {
  const columns = getMetadataArgsStorage().filterColumns(entity);
  return columns.map(({ propertyName }) => propertyName).filter((name) => !hidden.includes(name));
}

function rowSql(entity: ClassType, alias: string, columns: readonly string[]): SqlText {
  return rawSql`'${sqlName(typeNameOf(entity))}' AS __typename, ${columnsSql(alias, columns)}`;
}

function columnsSql(alias: string, columns: readonly string[]): SqlText {
  const table = sqlName(alias);
  return joinSql(
    columns.map((column) => rawSql`${table}.${sqlName(column)}`),
    ', ',
  );
}
