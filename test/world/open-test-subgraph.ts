/** Opens one real subgraph on an empty database of its own: SQLite in a temporary folder, or a MySQL schema. */
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLError } from 'graphql';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { folderStore, type FolderStore } from '../../platform/files/folder-store.ts';
import { openLog } from '../../platform/base/log.ts';
import { openSubgraph, type Caller, type RunningSubgraph } from '../../platform/runtime/open-subgraph.ts';
import type { Subgraph } from '../../platform/runtime/subgraph.ts';
import { temporaryDatabase } from './temporary-database.ts';

const MAX_FILE_BYTES = 100_000;

export type Answer = Record<string, unknown>;

export interface TestSubgraph {
  readonly running: RunningSubgraph;
  /** Where its database is. */
  readonly settings: DatabaseSettings;
  /** Files of at most 100,000 bytes. */
  readonly files: FolderStore;
  /** Statements that answered requests since it was last emptied. */
  readonly statements: string[];
  /** The data of an answer without errors. */
  ask<Data = Answer>(query: string, variables?: Record<string, unknown>, caller?: Partial<Caller>): Promise<Data>;
  /** The errors of an answer that has some. */
  refusal(
    query: string,
    variables?: Record<string, unknown>,
    caller?: Partial<Caller>,
  ): Promise<readonly GraphQLError[]>;
  close(): Promise<void>;
}

/** `hasFiles`: false for an installation whose operator has set no store of files. */
export async function openTestSubgraph(subgraph: Subgraph, { hasFiles = true } = {}): Promise<TestSubgraph> {
  const statements: string[] = [];
  const database = await temporaryDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'covenant-hub-files-'));
  const files = folderStore(folder, MAX_FILE_BYTES);
  const running = await openSubgraph(subgraph, {
    database: database.settings,
    log: openLog('silent'),
    onStatement: (sql) => statements.push(sql),
    files: hasFiles ? files : undefined,
  });
  return {
    running,
    settings: database.settings,
    files,
    statements,
    async ask<Data = Answer>(query: string, variables?: Record<string, unknown>, caller?: Partial<Caller>) {
      const { data, errors } = await running.execute({ query, variables }, caller);
      if (errors) throw new Error(JSON.stringify(errors));
      // GraphQL answers with objects without prototype; a plain copy compares and prints as one expects.
      return structuredClone(data) as Data;
    },
    async refusal(query, variables, caller) {
      const { errors } = await running.execute({ query, variables }, caller);
      if (!errors) throw new Error('The query was answered without errors.');
      return errors;
    },
    async close() {
      await running.close();
      await database.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
