/**
 * `npm run docs:print`: writes the table of settings into the pages that show it, between their two marks, from the list
 * the program reads.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { projectFile } from '../platform/project-file.ts';
import { settingDescriptions } from '../platform/settings.ts';

const PAGES = ['README.md', 'docs/settings.md'];
const BEGINNING = '<!-- settings: npm run docs:print -->';
const END = '<!-- end of settings -->';

const table = [
  '| variable | default | meaning |',
  '| --- | --- | --- |',
  ...settingDescriptions.map(({ name, default: value, meaning }) => `| \`${name}\` | \`${value}\` | ${meaning} |`),
].join('\n');

for (const page of PAGES) {
  const file = projectFile(page);
  const text = await readFile(file, 'utf8');
  const [before, after] = [text.split(BEGINNING)[0], text.split(END)[1]];
  if (before === undefined || after === undefined) throw new Error(`${page} lacks the marks of its table of settings.`);
  const printed = `${before}${BEGINNING}\n\n${table}\n\n${END}${after}`;
  await writeFile(file, await format(printed, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
