/** The bundled tables as plain rows, read independently of the importer, to compare the hub with its source. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { projectFile } from '../../platform/base/project-file.ts';

export type CsvRow = Readonly<Record<string, string>>;

export function readCsv(name: string): CsvRow[] {
  return parse<CsvRow>(readFileSync(projectFile(`data/${name}`)), { columns: true, bom: true });
}
