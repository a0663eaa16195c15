/**
 * The one way to a subgraph's data. Reading is explicit SQL that both engines understand; writing goes through
 * `write`, which is queued where the engine needs it. Nothing above this file knows which engine it talks to.
 */
import type { MigrationInterface } from 'typeorm';
import type { Log } from '../base/log.ts';
import type { SqlText } from './sql-text.ts';

export type SqlValue = string | number | null;

export interface Database {
  readonly engine: 'sqlite' | 'mysql';
  /** Committed rows as plain objects, one property per selected column. Placeholders are `?`. */
  select<Row>(sql: SqlText, parameters?: readonly SqlValue[]): Promise<Row[]>;
  /**
   * Does the work in one transaction: all of it is kept, or none. Once the promise resolves it survives a crash.
   * The work must not wait for anything but its own transaction, as other writers may be waiting for it.
   */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Ends the first filling: everything so far is on the disk, and from now on every commit is. */
  keepOnDisk(): Promise<void>;
  close(): Promise<void>;
}

export interface Transaction {
  select<Row>(sql: SqlText, parameters?: readonly SqlValue[]): Promise<Row[]>;
  /** Answers how many rows were added, changed or taken out. */
  execute(sql: SqlText, parameters?: readonly SqlValue[]): Promise<number>;
}

export type DatabaseSettings =
  { readonly engine: 'sqlite'; readonly file: string } | { readonly engine: 'mysql'; readonly url: string };

/** What a subgraph stores: its tables and how they came about, oldest migration first. */
export interface DatabaseContents {
  readonly entities: (new () => object)[];
  readonly migrations: (new () => MigrationInterface)[];
}

/** Told of every statement that answers a request; tests count them, a slow-query log may print them. */
export type StatementListener = (sql: SqlText) => void;

export interface DatabaseOptions {
  readonly settings: DatabaseSettings;
  readonly contents: DatabaseContents;
  readonly log: Log;
  readonly onStatement?: StatementListener | undefined;
  /** True: a new file of SQLite, filled without waiting for the disk until `keepOnDisk` is called. */
  readonly isNew?: boolean | undefined;
}

/** A database that cannot be opened, in a sentence for the person who started the hub. */
export class DatabaseUnusableError extends Error {
  override readonly name = 'DatabaseUnusableError';
}
