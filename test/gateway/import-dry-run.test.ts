/** `npm run import -- --dry-run`: says what the import would say, and leaves every database as it was. */
import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmptyDatabase } from '../world/open-empty-database.ts';
import { runImportInto } from '../world/run-import.ts';
import { signatoriesTable } from '../world/signatories-table.ts';
import { rawSql, sqlName } from '../../platform/database/sql-text.ts';

describe('a dry run of the import', () => {
  let folder: string;
  let dataDir: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'covenant-hub-'));
    dataDir = join(folder, 'data');
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Every row of every database. */
  const everything = async (): Promise<unknown> => {
    const files = readdirSync(dataDir).filter((name) => name.endsWith('.sqlite'));
    expect(files).toHaveLength(4);
    return Promise.all(files.map((name) => rowsOf(join(dataDir, name))));
  };
  const lines = (output: string): string[] =>
    output.split('\n').filter((line) => /rows read|line \d|note:|not imported/.test(line));

  it('says line by line what the import then says and does, and keeps nothing of it', async () => {
    const towns = join(folder, 'towns.csv');
    const places = join(folder, 'places.csv');
    const broken = join(folder, 'broken-too.csv');
    const newer = {
      ...{ organisation_id: '951', name: 'Named', country_code: 'EL' },
      ...{ coordinator_name: 'Region of Nowhere', coordinator_id: 'region-of-nowhere' },
    };
    const odd = Array.from({ length: 25 }, (_, index) => ({ organisation_id: String(960 + index), name: '–' }));
    const first = join(folder, 'first.csv');
    await writeFile(first, signatoriesTable({ organisation_id: '950', name: 'Dry' }));
    await writeFile(towns, signatoriesTable({ organisation_id: '950', name: 'Other' }, newer, ...odd));
    await writeFile(places, 'organisation_id,nuts3_id\n951,EL301\n999,EL301\n');
    await writeFile(broken, `${signatoriesTable({ organisation_id: '952', name: 'Half' })}953,"never closed\n`);
    await runImportInto(dataDir, first);
    const before = await everything();
    const dry = await runImportInto(dataDir, '--dry-run', towns, broken, places);
    expect(await everything()).toEqual(before);
    expect(dry.output).toMatch(/^dry run: /);
    expect(dry.output).toContain('signatories, signatories: 27 rows read, 1 added, 1 changed, 0 unchanged, 25 refused');
    expect(dry.output.match(/line \d+: name is empty/g)).toHaveLength(25);
    expect(dry.output).toContain('note: country_code: EL is known as GR (line 3)');
    expect(dry.output).toContain('coordinators named by signatories: 1 rows read, 1 added');
    expect(dry.output).not.toContain('the hub does not know');
    expect(dry.output).toMatch(/broken-too\.csv\n\s+not imported, nothing was changed: .*line 3/);
    expect(dry.output).toContain('regions of signatories: 2 rows read, 0 added, 1 changed, 0 unchanged, 1 refused');
    expect(dry.output).toContain('in all: 30 rows read, 2 added, 2 changed, 0 unchanged, 26 refused');
    const real = await runImportInto(dataDir, towns, broken, places);
    expect(lines(real.output).slice(0, 22)).toEqual(lines(dry.output).slice(0, 22));
    expect(real.output).toContain('… and 5 more; --dry-run names them all');
    expect([dry.code, real.code]).toEqual([1, 1]);
    expect(await everything()).not.toEqual(before);
  });
});

async function rowsOf(file: string): Promise<unknown> {
  const database = await openEmptyDatabase({ engine: 'sqlite', file });
  try {
    const tables = await database.select<{ name: string }>(rawSql`SELECT name FROM sqlite_master WHERE type = 'table'`);
    return await Promise.all(
      tables.map(async ({ name }) => [name, await database.select(rawSql`SELECT * FROM ${sqlName(name)}`)]),
    );
  } finally {
    await database.close();
  }
}
