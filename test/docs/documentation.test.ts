/** What the pages say of settings, files, commands and data is true of this commit. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { buildSchema, isObjectType } from 'graphql';
import { projectFile } from '../../platform/base/project-file.ts';
import { settingDescriptions } from '../../covenant/settings/settings.ts';
import { pages, pageText, tableRows } from './markdown.ts';

const { scripts } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const schema = buildSchema(readFileSync(projectFile('schema/supergraph.graphql'), 'utf8'));

describe('the documentation', () => {
  it.each(['README.md', 'docs/settings.md'])('lists in %s every setting with its default and its meaning', (page) => {
    const told = tableRows(page).filter(([name = '']) => /^[A-Z<][A-Z_<>]+$/.test(name));
    expect(told).toEqual(
      settingDescriptions.map((setting) => [setting.name, setting.default, setting.meaning.replaceAll('`', '')]),
    );
  });

  it('tells of every bundled table how many rows it has', () => {
    const told = tableRows('data/README.md').filter(([name = '']) => name.endsWith('.csv'));
    expect(told.length).toBe(13);
    for (const [file = '', rows = ''] of told) {
      const records = parse(readFileSync(projectFile(`data/${file}`)), { columns: true });
      expect([file, Number(rows.replace(',', ''))]).toEqual([file, records.length]);
    }
  });

  it.each(pages())('%s points only at files that exist', (page) => {
    const targets = [...pageText(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(projectFile(join(dirname(page), target))))).toEqual([]);
  });

  // The changelog also names what is gone.
  it.each(pages().filter((page) => page !== 'CHANGELOG.md'))('%s names only fields that callers have', (page) => {
    const named = [...pageText(page).matchAll(/`([A-Z]\w+)\.(\w+)\b[^`]*`/g)];
    const missing = named.filter(([, type = '', field = '']) => {
      const known = schema.getType(type);
      return isObjectType(known) && !(field in known.getFields());
    });
    expect(missing.map(([words]) => words)).toEqual([]);
  });

  it.each(pages())('%s names only npm scripts that exist', (page) => {
    const named = [...pageText(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
