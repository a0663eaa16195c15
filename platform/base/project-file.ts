/** Finds files of the project, from the sources, the bundle and an installed package alike. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function projectFile(path: string): string {
  return join(project.folder, path);
}

/** Finds the nearest package.json above this file: npm always includes that file. */
function foundProject(): { readonly folder: string; readonly name: string } {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const name = packageNameIn(folder);
    if (name !== undefined) return { folder, name };
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder of the project cannot be found: no package.json above it.');
    folder = above;
  }
}

function packageNameIn(folder: string): string | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, 'utf8')) as { name?: string }).name;
}

const project = foundProject();

/** Name of the product in headers between its processes, and of its command. */
export const product = project.name;
