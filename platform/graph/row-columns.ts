/**
 * The columns of a noun's rows: those behind the requested fields, or all of them where a row is found by its id for
 * whoever may need it. Handing a column over from the engine costs more than finding the row.
 */
import type { ClassType } from 'type-graphql';
import { joinSql, rawSql, sqlName, type SqlText } from '../database/sql-text.ts';
import { isPlainField, typeNameOf } from './plain-fields.ts';
import type { RequestedFields } from './requested-fields.ts';

interface Options<Column extends string> {
  /** Class of the table and the type. */
  readonly entity: ClassType;
  /** Name of the table in the statement. */
  readonly alias: string;
  readonly columns: readonly Column[];
  /** What the methods of computed fields read of the row. A computed field that is not named here gets the whole row. */
  readonly behind?: Readonly<Record<string, readonly NoInfer<Column>[]>>;
}

export class RowColumns<Column extends string = string> {
  private readonly known: ReadonlySet<string>;
  private whole: SqlText | undefined;
  /** An operation that comes again shows the same fields. */
  private readonly kept = new WeakMap<RequestedFields, SqlText>();

  constructor(private readonly options: Options<Column>) {
    this.known = new Set(options.columns);
  }

  /** SQL of the whole row. It says its type, as it may be offered as an interface. */
  get all(): SqlText {
    const { entity, columns } = this.options;
    return (this.whole ??= rawSql`'${sqlName(typeNameOf(entity))}' AS __typename, ${this.sql(columns)}`);
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
    return this.sql([...columns]);
  }

  private neededBy(field: string): readonly string[] | null {
    const { behind = {}, entity } = this.options;
    if (field === '' || field === '__typename') return [];
    if (Object.hasOwn(behind, field)) return behind[field] ?? null;
    return this.known.has(field) && isPlainField(entity, field) ? [field] : null;
  }

  private sql(columns: readonly string[]): SqlText {
    const alias = sqlName(this.options.alias);
    return joinSql(
      columns.map((column) => rawSql`${alias}.${sqlName(column)}`),
      ', ',
    );
  }
}
