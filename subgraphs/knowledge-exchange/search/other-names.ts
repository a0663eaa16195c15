/**
 * Names of towns and coordinators in other languages and scripts, from `data/other_names.csv`. The register has one name of
 * each; its body is known by country and that name.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { projectFile } from '../../../platform/base/project-file.ts';

/** Other names, divided by "|", by country and name. */
let table: ReadonlyMap<string, string> | undefined;

export function otherNamesOf(country: string, name: string): readonly string[] {
  table ??= readTable();
  const names = table.get(`${country} ${name}`);
  return names === undefined ? [] : names.split('|');
}

function readTable(): Map<string, string> {
  const rows = parse<Record<'country_code' | 'name' | 'other_names', string>>(
    readFileSync(projectFile('data/other_names.csv')),
    { columns: true },
  );
  return new Map(rows.map((row) => [`${row.country_code} ${row.name}`, row.other_names]));
}
