/** A file that two subgraphs take: each keeps all of it or nothing, and is named as soon as it has. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '../../../platform/runtime/import-file.ts';
import type { RunningSubgraph } from '../../../platform/runtime/open-subgraph.ts';
import { coordinators } from '../../../subgraphs/coordinators/subgraph.ts';
import { signatories } from '../../../subgraphs/signatories/subgraph.ts';
import { openTestSubgraph } from '../../world/open-test-subgraph.ts';
import { signatoriesTable } from '../../world/signatories-table.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

it('names what was taken for good when a later subgraph fails, and keeps nothing of the failing one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'covenant-hub-'));
  const path = join(folder, 'signatories.csv');
  await writeFile(path, signatoriesTable({ organisation_id: '1', name: 'Sala' }));
  const [first, second] = await Promise.all([openTestSubgraph(signatories), openTestSubgraph(signatories)]);
  const failing: RunningSubgraph = {
    ...second.running,
    subgraph: {
      ...signatories,
      imports: signatories.imports.map((one) => ({
        ...one,
        async load(transaction, rows, load) {
          await one.load(transaction, rows, load);
          throw new Error('the disk is full');
        },
      })),
    },
  };
  const taken: string[] = [];
  const importing = importFile({
    path,
    running: [first.running, failing],
    statedOn: '2024-01-31',
    onProgress: () => undefined,
    onTaken: ({ table, report }) => taken.push(`${table} ${String(report.added)}`),
    catchUp: () => Promise.resolve(),
  });
  await expect(importing).rejects.toThrow('the disk is full');
  expect(taken).toEqual(['signatories 1']);
  expect(await first.running.database.select(rawSql`SELECT name FROM signatory`)).toEqual([{ name: 'Sala' }]);
  expect(await second.running.database.select(rawSql`SELECT name FROM signatory`)).toEqual([]);
  await Promise.all([first.close(), second.close()]);
  await rm(folder, { recursive: true, force: true });
});

it('brings no coordinator whose signatory is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'covenant-hub-'));
  const path = join(folder, 'signatories.csv');
  const named = { organisation_id: '1', name: 'Sala', coordinator_name: 'Region of Sala' };
  await writeFile(
    path,
    signatoriesTable(named, {
      ...named,
      organisation_id: '2',
      coordinator_name: 'Lost',
      population_at_adhesion: '24.000',
    }),
  );
  const [bodies, towns] = await Promise.all([openTestSubgraph(coordinators), openTestSubgraph(signatories)]);
  const [first, second] = await importFile({
    path,
    running: [bodies.running, towns.running],
    statedOn: '2024-01-31',
    onProgress: () => undefined,
    catchUp: () => Promise.resolve(),
  });
  expect([first?.report.added, second?.report.added]).toEqual([1, 1]);
  expect(second?.report.refused.map(({ line }) => line)).toEqual([3]);
  expect(await bodies.running.database.select(rawSql`SELECT name FROM coordinator`)).toEqual([
    { name: 'Region of Sala' },
  ]);
  await Promise.all([bodies.close(), towns.close()]);
  await rm(folder, { recursive: true, force: true });
});

it('names the columns it read where they are those of no table', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'covenant-hub-'));
  const path = join(folder, 'signatories.csv');
  await writeFile(path, signatoriesTable({ organisation_id: '1', name: 'Sala' }).replaceAll(',', '^'));
  const towns = await openTestSubgraph(signatories);
  const importing = importFile({
    path,
    running: [towns.running],
    statedOn: '2024-01-31',
    onProgress: () => undefined,
    catchUp: () => Promise.resolve(),
  });
  await expect(importing).rejects.toThrow('read were "organisation_id^gcom_id^name^');
  await towns.close();
  await rm(folder, { recursive: true, force: true });
});
