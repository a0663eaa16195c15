/** A writer that is killed in the middle of its work loses nothing it was told is saved. */
import { spawn } from 'node:child_process';
import { projectFile } from '../../../platform/base/project-file.ts';
import { openEmptyDatabase } from '../../world/open-empty-database.ts';
import { temporaryDatabase } from '../../world/temporary-database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

it('finds every acknowledged row again after kill -9', async () => {
  const temporary = await temporaryDatabase();
  const acknowledged: string[] = [];
  const writer = spawn(process.execPath, ['--import', 'tsx', projectFile('test/world/endless-writer.ts')], {
    env: { ...process.env, DATABASE: JSON.stringify(temporary.settings) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => {
    let rest = '';
    writer.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      acknowledged.push(...lines);
      if (acknowledged.length >= 150) writer.kill('SIGKILL');
    });
    writer.once('close', () => {
      resolve();
    });
  });
  expect(writer.signalCode).toBe('SIGKILL');

  const database = await openEmptyDatabase(temporary.settings);
  const rows = await database.select<{ entityId: string }>(rawSql`SELECT entityId FROM change_feed`);
  const storedIds = new Set(rows.map(({ entityId }) => entityId));
  expect(acknowledged.filter((id) => !storedIds.has(id))).toEqual([]);
  await database.close();
  await temporary.remove();
});
