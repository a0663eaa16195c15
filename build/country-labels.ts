/**
 * Makes `data/country_labels.csv`: the names of the register's countries in the languages of the search, from the Unicode
 * CLDR, so that every Node finds the same.
 *
 *   npm run data:countries -- path/to/cldr-localenames-full/main
 *
 * The folder is of the npm package `cldr-localenames-full`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { projectFile } from '../platform/base/project-file.ts';
import { LABEL_LANGUAGES } from '../covenant/labels/label-languages.ts';

interface Locale {
  readonly main: Record<string, { readonly localeDisplayNames: { readonly territories: Record<string, string> } }>;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run data:countries -- path/to/cldr-localenames-full/main');
  process.exit(2);
}

const countries = new Set(
  ['signatories.csv', 'coordinators.csv'].flatMap((table) =>
    parse<Record<string, string>>(readFileSync(projectFile(`data/${table}`)), { columns: true }).map(
      (row) => row['country_code'] ?? '',
    ),
  ),
);
const rows = LABEL_LANGUAGES.flatMap((language) => {
  const locale = JSON.parse(readFileSync(`${folder}/${language}/territories.json`, 'utf8')) as Locale;
  const names = locale.main[language]?.localeDisplayNames.territories ?? {};
  return [...countries].map((code) => {
    // The usual name, and where there are some a short one and another one in use: Czechia, Czech Republic.
    const labels = [names[code], names[`${code}-alt-variant`]].filter((name) => name !== undefined);
    const cell = labels.join('|');
    return `${code},${language},${cell.includes(',') ? `"${cell}"` : cell},CLDR 48`;
  });
});
writeFileSync(projectFile('data/country_labels.csv'), `code,language,labels,source\n${rows.sort().join('\n')}\n`);
console.log(`${String(countries.size)} countries in ${String(LABEL_LANGUAGES.length)} languages`);
