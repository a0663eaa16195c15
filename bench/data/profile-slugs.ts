/** The coordinators whose profiles are asked for: those with more facts than their signatories. */
import { closeDatabaseFiles, openDatabaseFiles, type DatabaseFile } from './database-files.ts';

export async function profileSlugs(folder: string): Promise<string[]> {
  const files = await openDatabaseFiles(folder);
  try {
    const coordinatorsIn = (file: DatabaseFile, table: string): string[] =>
      file
        .prepare<[], { id: string }>(`SELECT DISTINCT coordinatorId AS id FROM ${table}`)
        .all()
        .map(({ id }) => id);
    const busy = new Set([
      ...coordinatorsIn(files['support-actions'], 'support_action'),
      ...coordinatorsIn(files['knowledge-exchange'], 'coordinator_part'),
    ]);
    return files.coordinators
      .prepare<[], { id: string; slug: string }>('SELECT id, slug FROM coordinator ORDER BY slug')
      .all()
      .filter(({ id }) => busy.has(id))
      .map(({ slug }) => slug);
  } finally {
    closeDatabaseFiles(files);
  }
}
