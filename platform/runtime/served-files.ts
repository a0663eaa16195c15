/**
 * The SQLite files that this process serves. It locks them against other processes. The first filling does not wait for the disk
 * at each commit; marks beside the files tell that it has not ended, and an interrupted one starts again.
 */
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database, DatabaseSettings } from '../database/database.ts';
import { claimSqliteFile, markOfFilling } from '../database/sqlite-files.ts';

export class ServedFiles {
  private constructor(
    private readonly files: readonly string[],
    /** True if every subgraph has its data in a file. */
    private readonly isEmbedded: boolean,
    private readonly claims: readonly (() => void)[],
  ) {}

  static async claim(databases: readonly DatabaseSettings[]): Promise<ServedFiles> {
    const files = databases.flatMap((one) => (one.engine === 'sqlite' ? [one.file] : []));
    const claims: (() => void)[] = [];
    try {
      for (const file of files) claims.push(await claimSqliteFile(file));
    } catch (error) {
      for (const release of claims) release();
      throw error;
    }
    return new ServedFiles(files, files.length > 0 && files.length === databases.length, claims);
  }

  /** False if a file holds data, as callers may have seen it. */
  beginFilling(): boolean {
    if (!this.isEmbedded) return false;
    const hasBrokenOff = this.files.some((file) => existsSync(markOfFilling(file)));
    if (!hasBrokenOff && this.files.some(holdsSomething)) return false;
    for (const file of this.files) {
      closeSync(openSync(markOfFilling(file), 'w'));
      keepOnDisk(dirname(file));
    }
    for (const file of this.files) for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    return true;
  }

  /** Writes the filled data to the disk; from now on every commit waits for the disk. */
  async endFilling(databases: readonly Database[]): Promise<void> {
    for (const database of databases) await database.keepOnDisk();
    for (const file of this.files) {
      rmSync(markOfFilling(file), { force: true });
      keepOnDisk(dirname(file));
    }
  }

  release(): Promise<void> {
    for (const release of this.claims) release();
    return Promise.resolve();
  }
}

function holdsSomething(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Syncs the names in a folder. Windows does so by itself and cannot open a folder. */
function keepOnDisk(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
