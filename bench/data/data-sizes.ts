/** How many rows the large tables of a folder hold: a figure is one of these. */
import { closeDatabaseFiles, openDatabaseFiles } from './database-files.ts';

const TABLES = {
  coordinators: ['coordinator'],
  signatories: ['signatory', 'support_link'],
  'support-actions': ['support_action', 'support_action_beneficiary'],
  'knowledge-exchange': ['case_study', 'workshop', 'discussion_group', 'search_document'],
} as const;

export async function dataSizes(folder: string): Promise<Record<string, number>> {
  const files = await openDatabaseFiles(folder);
  try {
    return Object.fromEntries(
      Object.entries(TABLES).flatMap(([name, tables]) =>
        tables.map((table) => [
          table,
          files[name as keyof typeof TABLES]
            .prepare<[], { total: number }>(`SELECT COUNT(*) AS total FROM ${table}`)
            .get()?.total ?? 0,
        ]),
      ),
    );
  } finally {
    closeDatabaseFiles(files);
  }
}
