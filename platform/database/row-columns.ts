/**
 * The columns of a noun's rows: all of them for a single row, those behind the requested fields for a list. Handing a
 * column over from the engine costs more than finding the row.
 */
import type { RequestedFields } from '../graphql/requested-fields.ts';

interface Options<Column extends string> {
  /** Name of the GraphQL type; every row says it, as it may be offered as an interface. */
  readonly type: string;
  /** Name of the table in the statement. */
  readonly alias: string;
  readonly columns: readonly Column[];
  /** Columns that a field is made of, where that is not the column of its own name. */
  readonly behind?: Readonly<Record<string, readonly NoInfer<Column>[]>>;
}

export class RowColumns<Column extends string = string> {
  /** SQL of the whole row. */
  readonly all: string;
  private readonly known: ReadonlySet<string>;

  constructor(private readonly options: Options<Column>) {
    this.known = new Set(options.columns);
    this.all = this.sql(options.columns);
  }

  /** SQL of what these fields need. A field nothing is known of may need anything, so it gets the whole row. */
  for(requested: RequestedFields | undefined): string {
    if (requested === undefined) return this.all;
    const columns = new Set<string>(['id']);
    for (const field of requested.names.split(' ')) {
      const needed = this.neededBy(field);
      if (!needed) return this.all;
      for (const column of needed) columns.add(column);
    }
    return this.sql([...columns]);
  }

  private neededBy(field: string): readonly string[] | null {
    if (field === '' || field === '__typename') return [];
    const { behind = {} } = this.options;
    if (Object.hasOwn(behind, field)) return behind[field] ?? null;
    return this.known.has(field) ? [field] : null;
  }

  private sql(columns: readonly string[]): string {
    const { type, alias } = this.options;
    return [`'${type}' AS __typename`, ...columns.map((column) => `${alias}.${column}`)].join(', ');
  }
}
