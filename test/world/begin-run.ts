/** Before the first test of a run: a folder in which its processes share what is costly to make. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// eslint-disable-next-line no-restricted-exports -- Jest asks for it.
export default async function beginRun(): Promise<void> {
  process.env['TEST_RUN_FOLDER'] = await mkdtemp(join(tmpdir(), 'covenant-hub-run-'));
}
