/**
 * `npm run docs:print`: writes into the pages what the program knows better, each part between its two marks. With
 * `--check` it writes nothing and fails when a page differs.
 */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { projectFile } from '../platform/base/project-file.ts';
import { printedParts } from './printed-parts.ts';

const isCheck = process.argv.includes('--check');
const different: string[] = [];

for (const page of new Set(printedParts.flatMap(({ pages }) => pages))) {
  const file = projectFile(page);
  const text = await readFile(file, 'utf8');
  const printed = await format(withParts(page, text), { ...(await resolveConfig(file)), parser: 'markdown' });
  if (printed === text) continue;
  different.push(page);
  if (!isCheck) await writeFile(file, printed);
}
if (isCheck && different.length > 0) {
  process.stderr.write(`Not as the program has it: ${different.join(', ')}. Run npm run docs:print.\n`);
  process.exitCode = 1;
}

function withParts(page: string, text: string): string {
  let printed = text;
  for (const { name, print } of printedParts.filter(({ pages }) => pages.includes(page))) {
    const beginning = `<!-- ${name}: npm run docs:print -->`;
    const end = `<!-- end of ${name} -->`;
    const [before, after] = [printed.split(beginning)[0], printed.split(end)[1]];
    if (before === undefined || after === undefined) throw new Error(`${page} lacks the marks of its ${name}.`);
    printed = `${before}${beginning}\n\n${print()}\n\n${end}${after}`;
  }
  return printed;
}
