/**
 * The columns of a noun's rows: those behind the requested fields, or all of them where a row is found by its id for
 * whoever may need it. Handing a column over from the engine costs more than finding the row.
 */
import { type SqlText, joinSql, rawSql, sqlName } from '../database/sql-text.ts';
import type { ClassType } from 'type-graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { isPlainField, typeNameOf } from './plain-fields.ts';
import type { RequestedFields } from './requested-fields.ts';

interface Options<Entity extends object, Hidden extends keyof Entity & string> {
  /** Class of the table and the type. */
  readonly entity: ClassType<Entity>;
  /** Name of the table in the statement. */
  readonly alias: string;
  /** Columns that only order, find or decide: no row has them. */
  readonly hidden: readonly Hidden[];
  /** What the methods of computed fields read of the row. A computed field that is not named here gets the whole row. */
  readonly behind?: Readonly<Record<string, readonly Exclude<keyof Entity & string, NoInfer<Hidden>>[]>>;
}

/** A row as these columns give it. */
export type RowOf<Columns, TypeName extends string> =
  Columns extends RowColumns<infer Entity, infer Hidden>
    ? Omit<Entity, Hidden> & { readonly __typename: TypeName }
    : never;

export class RowColumns<Entity extends object, Hidden extends keyof Entity & string> {
  /** SQL of the whole row. It says its type, as it may be offered as an interface. */
  readonly all: SqlText;
  private readonly known: ReadonlySet<string>;
  /** An operation that comes again shows the same fields. */
  private readonly kept = new WeakMap<RequestedFields, SqlText>();

  constructor(private readonly options: Options<Entity, Hidden>) {
    const { entity, alias, hidden } = options;
    const columns = columnNamesOf(entity, hidden);
    this.known = new Set(columns);
    this.all = rowSql(entity, alias, columns);
  }

  /** SQL of what these fields need. */
  for(requested: RequestedFields | undefined): SqlText {
    if (requested === undefined) return this.all;
    let sql = this.kept.get(requested);
    if (sql === undefined) this.kept.set(requested, (sql = this.sqlFor(requested)));
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
    return this.known.has(field) && isPlainField(entity, field) ? [field] : null;
  }
}

/** SQL of the whole row of a table that is only read so; without an alias the table has its own name. */
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
