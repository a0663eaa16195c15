/** The coordinators whose profiles are asked for: those of whom more is known than whom they support. */
import { closeDatabaseFiles, openDatabaseFiles } from './database-files.ts';

export function profileSlugs(folder: string): string[] {
  const files = openDatabaseFiles(folder);
  try {
    const busy = new Set([
      ...files['support-actions'].prepare('SELECT DISTINCT coordinatorId FROM support_action').pluck().all(),
      ...files['knowledge-exchange'].prepare('SELECT DISTINCT coordinatorId FROM coordinator_part').pluck().all(),
    ]);
    const all = files.coordinators.prepare('SELECT id, slug FROM coordinator ORDER BY slug').all();
    return (all as { id: string; slug: string }[]).filter(({ id }) => busy.has(id)).map(({ slug }) => slug);
  } finally {
    closeDatabaseFiles(files);
  }
}
