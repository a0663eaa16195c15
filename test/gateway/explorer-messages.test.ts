/** The words of the explorer page: all in one file, each used, none empty. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../platform/base/project-file.ts';

const folder = projectFile('gateway/explorer');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const messages = Object.entries(JSON.parse(read('messages.en.json')) as Record<string, string>);

const sources = ['explorer-document.ts', ...readdirSync(join(folder, 'page')).map((name) => join('page', name))]
  .filter((name) => /\.tsx?$/.test(name))
  .map(read)
  .join('\n');

describe('the message file of the explorer page', () => {
  it.each(messages)('has a text for %s, which the page shows', (key, text) => {
    expect(text.trim()).not.toBe('');
    expect(sources).toMatch(new RegExp(`messages\\.${key}\\b|text\\('${key}'\\)`));
  });
});
