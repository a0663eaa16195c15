/** A folder of named operations for one test, as schema/operations is for the hub. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** File name → contents; an object is written as JSON. */
export function aFolderOfOperations(files: Readonly<Record<string, string | object>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'covenant-hub-operations-'));
  for (const [name, contents] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof contents === 'string' ? contents : JSON.stringify(contents));
  }
  return folder;
}
