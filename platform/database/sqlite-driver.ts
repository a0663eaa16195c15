/**
 * SQLite through the API of `node:sqlite`: Node's own from 22.16 on, a package with the same API below. A connection has the
 * interface that TypeORM expects of better-sqlite3. Where versions of Node accept different parameters, the strictest rule
 * applies to all.
 */
import type { DatabaseSync, DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { DatabaseUnusableError, type SqlValue } from './database.ts';

/** How long a statement waits for another process (an import beside a running hub) before it gives up. */
export const BUSY_TIMEOUT_MS = 10_000;

interface OpenOptions {
  readonly readonly?: boolean;
  /** How long a statement waits for another connection, in milliseconds. */
  readonly timeout?: number;
}

/** What TypeORM calls with `new`. */
export type SqliteConnectionClass = new (file: string, options?: OpenOptions) => SqliteConnection;

let loaded: Promise<SqliteConnectionClass> | undefined;

export function sqliteConnections(): Promise<SqliteConnectionClass> {
  return (loaded ??= sqliteApi().then(
    (Api) =>
      class extends SqliteConnection {
        constructor(file: string, { readonly = false, timeout = 0 }: OpenOptions = {}) {
          super(translatingErrors(() => new Api(file, { readOnly: readonly, timeout })));
        }
      },
  ));
}

/** Node's own SQLite if it can return rows as lists; else the package. */
export async function sqliteApi(): Promise<typeof DatabaseSync> {
  const builtIn = withoutWarning(() => process.getBuiltinModule('node:sqlite') as unknown as SqliteModule | undefined);
  if (builtIn && 'setReturnArrays' in builtIn.StatementSync.prototype) return builtIn.DatabaseSync;
  try {
    return (await import('@photostructure/sqlite')).DatabaseSync;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new DatabaseUnusableError(
      `Node ${process.versions.node} has no SQLite that the hub can use: take Node 22.16 or newer, or install the optional package @photostructure/sqlite.`,
    );
  }
}

interface SqliteModule {
  readonly DatabaseSync: typeof DatabaseSync;
  readonly StatementSync: { readonly prototype: object };
}

/** Suppresses Node 22's warning that the module is experimental; the API that the hub uses has not changed since. */
function withoutWarning<Result>(load: () => Result): Result {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}

export class SqliteConnection {
  constructor(private readonly database: DatabaseSyncInstance) {}

  get inTransaction(): boolean {
    return this.database.isTransaction;
  }

  prepare(sql: string): SqliteStatement {
    return new SqliteStatement(
      this.database,
      translatingErrors(() => this.database.prepare(sql)),
      parameterCount(sql),
    );
  }

  /** Reads or sets a setting of SQLite, for instance `journal_mode = WAL`. */
  pragma(text: string): unknown[] {
    return this.prepare(`PRAGMA ${text}`).all();
  }

  /** Runs one or more statements that return no rows. */
  exec(sql: string): void {
    translatingErrors(() => {
      this.database.exec(sql);
    });
  }

  close(): void {
    this.database.close();
  }
}

export class SqliteStatement {
  private readonly columnNames: readonly string[];
  private rowsOf: RowMaker | undefined;

  constructor(
    /** Referenced, as on Node 20 a connection that nothing references is collected, and its statements fail. */
    readonly database: DatabaseSyncInstance,
    private readonly statement: StatementSyncInstance,
    private readonly parameterCount: number,
  ) {
    this.columnNames = statement.columns().map(({ name }) => name);
    if (this.reader) statement.setReturnArrays(true);
  }

  /** True if the statement returns rows. */
  get reader(): boolean {
    return this.columnNames.length > 0;
  }

  /** The rows as plain objects, made from lists: setting each property by its name takes twice as long. */
  all(...parameters: readonly SqlValue[]): unknown[] {
    this.mustFit(parameters);
    const lists = translatingErrors(() => this.statement.all(...parameters) as unknown[][]);
    if (lists.length === 0) return lists;
    this.rowsOf ??= rowMaker(this.columnNames);
    return this.rowsOf(lists);
  }

  run(...parameters: readonly SqlValue[]): { changes: number; lastInsertRowid: number | bigint } {
    this.mustFit(parameters);
    return translatingErrors(() => this.statement.run(...parameters));
  }

  /** Refuses missing parameters, which SQLite reads as NULL, and `undefined` and booleans, which some versions of Node accept. */
  private mustFit(parameters: readonly unknown[]): void {
    if (parameters.length !== this.parameterCount) {
      const counts = `${String(this.parameterCount)} parameters, not ${String(parameters.length)}`;
      throw new RangeError(`The statement takes ${counts}: ${this.statement.sourceSQL}`);
    }
    for (const value of parameters) {
      if (value === undefined || typeof value === 'boolean') {
        throw new TypeError(`${String(value)} is no value of SQL: ${this.statement.sourceSQL}`);
      }
    }
  }
}

type RowMaker = (lists: readonly unknown[][]) => unknown[];

/** The names come from our own statements and are escaped as JSON. */
function rowMaker(names: readonly string[]): RowMaker {
  const properties = names.map((name, index) => `${JSON.stringify(name)}: list[${String(index)}]`);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- an object literal makes all rows of one form, a loop over names does not.
  return new Function('lists', `return lists.map((list) => ({ ${properties.join(', ')} }));`) as RowMaker;
}

/** Counts every `?` outside of texts, quoted names and comments. */
function parameterCount(sql: string): number {
  if (!sql.includes('?')) return 0;
  return sql.replace(/'[^']*'|"[^"]*"|--[^\n]*|\/\*[^]*?\*\//g, '').split('?').length - 1;
}

/** The low byte of SQLite's result codes, as in its own header file. */
const RESULT_CODES = [
  ...[
    'OK',
    'ERROR',
    'INTERNAL',
    'PERM',
    'ABORT',
    'BUSY',
    'LOCKED',
    'NOMEM',
    'READONLY',
    'INTERRUPT',
    'IOERR',
    'CORRUPT',
  ],
  ...['NOTFOUND', 'FULL', 'CANTOPEN', 'PROTOCOL', 'EMPTY', 'SCHEMA', 'TOOBIG', 'CONSTRAINT', 'MISMATCH', 'MISUSE'],
  ...['NOLFS', 'AUTH', 'FORMAT', 'RANGE', 'NOTADB'],
];

/** Sets the `code` of an SQLite error to the name of its result code, for instance SQLITE_BUSY. */
function translatingErrors<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const failure = error as { code?: string; errcode?: number };
    if (failure.code === 'ERR_SQLITE_ERROR') {
      failure.code = `SQLITE_${RESULT_CODES[(failure.errcode ?? 1) & 255] ?? 'ERROR'}`;
    }
    throw error;
  }
}
