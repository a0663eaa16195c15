/** The JRC workbook says the same as the bundled table, and its newer releases update it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signatories } from '../../../../subgraphs/signatories/subgraph.ts';
import { importBundled, importPath, importText } from '../../../world/import-table.ts';
import { jrcWorkbook } from '../../../world/jrc-workbook.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { readCsv, type CsvRow } from '../../../world/read-csv.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const rows = readCsv('signatories.csv');

function csvOf(some: readonly CsvRow[]): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return [Object.keys(some[0] ?? {}), ...some.map((row) => Object.values(row))]
    .map((line) => `${line.map(quoted).join(',')}\n`)
    .join('');
}

describe('the JRC workbook', () => {
  let folder: string;
  let path: string;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'covenant-hub-'));
    path = join(folder, 'df1_Signatories_2024.xlsx');
    await writeFile(path, await jrcWorkbook(rows));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    subgraph = await openTestSubgraph(signatories);
  });

  afterEach(() => subgraph.close());

  it('changes nothing in what the table of the same release has installed', async () => {
    await importBundled(subgraph.running, 'signatories.csv');
    expect(await importPath(subgraph.running, path)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 11_973,
      refused: [],
    });
  });

  it('installs by itself what the table installs, but never the name of a mayor', async () => {
    const some = rows.slice(0, 300);
    const part = join(folder, 'part.xlsx');
    await writeFile(part, await jrcWorkbook(some));
    expect(await importPath(subgraph.running, part)).toMatchObject({ added: 300, refused: [] });
    expect(await importText(subgraph.running, csvOf(some))).toMatchObject({ added: 0, refused: [] });
    for (const table of [rawSql`signatory`, rawSql`support_link`, rawSql`change_feed`]) {
      const stored = JSON.stringify(await subgraph.running.database.select(rawSql`SELECT * FROM ${table}`));
      expect(stored.includes('Name of a Mayor')).toBe(false);
    }
  });

  it('takes points that were typed as text with a decimal comma', async () => {
    const odd = join(folder, 'odd.xlsx');
    await writeFile(odd, await jrcWorkbook([{ ...rows[0], latitude: '42,5', longitude: '-1,25' }]));
    expect(await importPath(subgraph.running, odd)).toMatchObject({ added: 1, refused: [] });
    expect(await subgraph.running.database.select(rawSql`SELECT latitude, longitude FROM signatory`)).toEqual([
      { latitude: 42.5, longitude: -1.25 },
    ]);
  });

  it('is refused by the name of the column it lacks', async () => {
    const lacking = join(folder, 'lacking.xlsx');
    await writeFile(lacking, await jrcWorkbook(rows.slice(0, 3), 'gcom_id'));
    await expect(importPath(subgraph.running, lacking)).rejects.toThrow('lacks the column gcom_id');
  });
});
