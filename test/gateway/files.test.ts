/** The hub of the embedded mode serves the addresses of its own folder of files. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../covenant/ids.ts';
import { folderStore } from '../../platform/files/folder-store.ts';
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';
import { pdf, put, sha256 } from '../world/files.ts';

describe('Files of the hub', () => {
  let dataDir: string;
  let world: TestHub;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'covenant-hub-data-'));
    world = await openTestHub({ dataDir, maxFileBytes: 1_000, hasExampleContent: false });
  });
  afterAll(async () => {
    await world.close();
    await rm(dataDir, { recursive: true });
  });

  it('come and go by addresses that were given out for this installation', async () => {
    const store = folderStore(join(dataDir, 'files'), 1_000);
    const bytes = pdf();
    const file = { id: newId('Document'), mediaType: 'application/pdf', byteSize: bytes.length, sha256: sha256(bytes) };
    const { url, headers } = await store.uploadAddress(file, world.hub.url);
    expect(await put(url, headers, bytes)).toBe(204);
    const download = (await store.downloadAddress({ ...file, fileName: 'a.pdf' }, world.hub.url)) ?? '';
    expect(Buffer.from(await (await fetch(download)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('are not found by guessing', async () => {
    const id = newId('Document');
    for (const path of [`/files/${id}`, '/files/', '/files/..%2Fcoordinators.sqlite', '/files/address.key']) {
      const answer = await fetch(`${world.hub.url}${path}`);
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('ADDRESS_UNKNOWN') as string]);
    }
  });
});
