/** Checks SQLite files and their folder: which process serves them, whether they can be written, and messages if not. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseUnusableError } from './database.ts';
import { BUSY_TIMEOUT_MS, sqliteConnections, type SqliteConnectionClass } from './sqlite-driver.ts';

/**
 * Locks a file for the one process that serves it, as a second one would not know its caches. A command may still write to it.
 * The system releases the lock when the process ends, however it ends.
 */
export async function claimSqliteFile(file: string): Promise<() => void> {
  makeFolder(file);
  const Connection = await sqliteConnections();
  try {
    const lock = new Connection(`${file}.lock`);
    // Writes something, as an empty transaction would also begin on a read-only file.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; PRAGMA user_version = 1');
    return () => {
      lock.close();
    };
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_BUSY') throw unusable(file, error);
    throw new DatabaseUnusableError(
      `The database file ${file} is served by another hub: stop that one, or set DATA_DIR to another folder.`,
    );
  }
}

/** The mark that exists beside a file during its first filling. */
export function markOfFilling(file: string): string {
  return `${file}.filling`;
}

export function mustBeFilled(file: string): void {
  if (!existsSync(markOfFilling(file))) return;
  throw new DatabaseUnusableError(
    `The database file ${file} is not filled yet: wait until the hub is ready, or start it once when it was stopped before that.`,
  );
}

/**
 * Checks all pages: a damaged page would otherwise be found by the first query that needs it, perhaps after days of new
 * writes. It takes some 3 ms per megabyte; indexes are not compared with their rows.
 */
export function mustBeSound(file: string, Connection: SqliteConnectionClass): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  const connection = new Connection(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    const [check] = connection.pragma('quick_check(1)') as [{ quick_check: string }];
    if (check.quick_check !== 'ok') throw new DatabaseUnusableError(damaged(file));
  } finally {
    connection.close();
  }
}

export function makeFolder(file: string): void {
  const folder = dirname(resolve(file));
  try {
    makeFolders(folder);
  } catch (error) {
    throw new DatabaseUnusableError(`The folder ${folder} cannot be made: set DATA_DIR to a folder you may write to.`, {
      cause: error,
    });
  }
}

/** Makes one folder after the other: Node's recursive mkdir never returns where folders cannot be made, as in /proc. */
function makeFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder));
  mkdirSync(folder);
}

/** Turns an error of the driver into a message for the operator. */
export function unusable(file: string, error: unknown): DatabaseUnusableError {
  return new DatabaseUnusableError(sentenceFor(file, error), { cause: error });
}

function damaged(file: string): string {
  return `The database file ${file} is damaged: restore it from a backup, or move it away and start again to load the open data anew.`;
}

function codeOf(error: unknown): string {
  return String((error as { code?: string } | null)?.code);
}

function sentenceFor(file: string, error: unknown): string {
  const code = codeOf(error);
  if (/SQLITE_(NOTADB|CORRUPT)/.test(code)) return damaged(file);
  if (/SQLITE_(CANTOPEN|READONLY|IOERR|PERM)/.test(code) || /unable to open|readonly|directory/i.test(String(error))) {
    return `The database file ${file} cannot be written: set DATA_DIR to a folder you may write to.`;
  }
  if (/SQLITE_FULL/.test(code)) return `The disk is full, the database file ${file} cannot grow.`;
  const reason = error instanceof Error ? error.message : String(error);
  return `The database file ${file} cannot be used: ${reason}`;
}
