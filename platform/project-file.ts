/** Files the project carries with it, found from the sources and from the compiled program alike. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function projectFile(path: string): string {
  return join(projectFolder(), path);
}

function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package-lock.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder of Covenant Hub cannot be found.');
    folder = above;
  }
  return folder;
}
