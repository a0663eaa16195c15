/**
 * The interface to a subgraph's data. Reads are explicit SQL that both engines understand. Writes go through `write`, which
 * queues them if the engine needs it.
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
   * Does the work in one transaction, which commits or rolls back as a whole. Once the promise resolves, it survives a crash.
   * The work must not wait for anything but its own transaction, as other writers may be waiting for it.
   */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Ends the first filling: writes everything to the disk; from now on every commit waits for the disk. */
  keepOnDisk(): Promise<void>;
  close(): Promise<void>;
}

export interface Transaction {
  select<Row>(sql: SqlText, parameters?: readonly SqlValue[]): Promise<Row[]>;
  /** The same, and locks the rows that it reads, of all its tables, until the transaction ends. */
  selectLocked<Row>(sql: SqlText, parameters?: readonly SqlValue[]): Promise<Row[]>;
  /** Returns how many rows were inserted, changed or deleted. */
  execute(sql: SqlText, parameters?: readonly SqlValue[]): Promise<number>;
}

export type DatabaseSettings =
  { readonly engine: 'sqlite'; readonly file: string } | { readonly engine: 'mysql'; readonly url: string };

/** The tables of a subgraph and its migrations, oldest first. */
export interface DatabaseContents {
  readonly entities: (new () => object)[];
  readonly migrations: (new () => MigrationInterface)[];
}

/** Called for every statement that answers a request; tests count them. */
export type StatementListener = (sql: SqlText) => void;

export interface DatabaseOptions {
  readonly settings: DatabaseSettings;
  readonly contents: DatabaseContents;
  readonly log: Log;
  readonly onStatement?: StatementListener | undefined;
  /** True for a new SQLite file, which is filled without waiting for the disk until `keepOnDisk` is called. */
  readonly isNew?: boolean | undefined;
}

/** Thrown if a database cannot be opened; the message is for the operator. */
export class DatabaseUnusableError extends Error {
  override readonly name = 'DatabaseUnusableError';
}
