/** `npm run import`, as a person runs it: several files, an account of each, and an exit code that can be relied on. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '../../platform/base/project-file.ts';
import { jrcWorkbook } from '../world/jrc-workbook.ts';
import { readCsv } from '../world/read-csv.ts';
import { runImportInto, type Outcome } from '../world/run-import.ts';
import { signatoriesTable } from '../world/signatories-table.ts';

describe('the import command', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'covenant-hub-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const runImport = (...args: string[]): Promise<Outcome> => runImportInto(join(folder, 'data'), ...args);

  it('takes tables and the workbook in one call, and says of each what came of it', async () => {
    const workbook = join(folder, 'df1.xlsx');
    await writeFile(workbook, await jrcWorkbook(readCsv('signatories.csv').slice(0, 40)));
    const first = await runImport(projectFile('data/coordinators.csv'), workbook);
    expect(first.output).toContain(
      'coordinators, coordinators: 196 rows read, 196 added, 0 changed, 0 unchanged, 0 refused',
    );
    expect(first.output).toContain('signatories (JRC workbook): 40 rows read, 40 added');
    expect(first.code).toBe(0);
    const second = await runImport(projectFile('data/coordinators.csv'), workbook);
    expect(second.output).toContain('196 rows read, 0 added, 0 changed, 196 unchanged, 0 refused');
    expect(second.output).toContain('40 rows read, 0 added, 0 changed, 40 unchanged, 0 refused');
  });

  it('goes on after a file it cannot take, names the line, and ends with a code that says so', async () => {
    const broken = join(folder, 'broken.csv');
    const odd = join(folder, 'odd.csv');
    await writeFile(broken, `${signatoriesTable({ organisation_id: '900', name: 'Half' })}901,"never closed\n`);
    await writeFile(
      odd,
      signatoriesTable({ organisation_id: '902', name: 'Good' }, { organisation_id: '903', name: '' }),
    );
    const { code, output } = await runImport(broken, join(folder, 'missing.csv'), odd);
    expect(output).toMatch(/broken\.csv\n\s+not imported, nothing was changed: .*line 3/);
    expect(output).toMatch(/missing\.csv\n\s+not imported, nothing was changed: /);
    expect(output).toContain('signatories, signatories: 2 rows read, 1 added, 0 changed, 0 unchanged, 1 refused');
    expect(output).toContain('line 3: name is empty');
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
    expect(code).toBe(1);
  });

  it('says which option it does not know', async () => {
    const { code, output } = await runImport('--try', 'x.csv');
    expect(output).toMatch(/^Unknown option '--try'[^\n]*\n$/);
    expect(code).toBe(1);
  });

  it('explains itself when it is called without a file or with a day that is none', async () => {
    for (const args of [[], ['--stated-on', '2024-02-31', 'x.csv'], ['--stated-on', '2999-01-31', 'x.csv']]) {
      const { code, output } = await runImport(...args);
      expect(output).toContain('Usage: npm run import -- [--dry-run] [--stated-on YYYY-MM-DD] FILE');
      expect(code).toBe(2);
    }
  });
});
