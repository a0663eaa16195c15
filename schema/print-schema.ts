/**
 * `npm run schema:print` writes the schema of each subgraph and the supergraph composed of them; `--check` compares
 * instead and fails when the committed files are not those of the code.
 */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { projectFile } from '../platform/base/project-file.ts';
import { composedSchema } from './composed-schema.ts';

const isCheck = process.argv.includes('--check');
const stale: string[] = [];
for (const [name, text] of composedSchema()) {
  const file = projectFile(`schema/${name}.graphql`);
  if (!isCheck) await writeFile(file, text);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== text) stale.push(`schema/${name}.graphql`);
}
if (stale.length > 0) {
  console.error(`Not as the code says: ${stale.join(', ')}. Run npm run schema:print and commit the result.`);
  process.exitCode = 1;
}
