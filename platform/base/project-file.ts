/** Files the project carries with it, found from the sources, from the bundle and from an installed package alike. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function projectFile(path: string): string {
  return join(projectFolder(), path);
}

/** Found by its package.json: it is the one file that npm never leaves out. Others on the way up are of other packages. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (packageNameIn(folder) !== 'covenant-hub') {
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder of Covenant Hub cannot be found.');
    folder = above;
  }
  return folder;
}

function packageNameIn(folder: string): string | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, 'utf8')) as { name?: string }).name;
}
