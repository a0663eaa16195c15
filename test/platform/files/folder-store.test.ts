/** What the folder of files promises beyond every store: nothing half-written, and refusals that say why. */
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../../covenant/ids.ts';
import { folderStore, type FolderStore } from '../../../platform/files/folder-store.ts';
import { serveFiles } from '../../world/file-server.ts';
import { pdf, png, sha256 } from '../../world/files.ts';

describe('A folder of files', () => {
  let folder: string;
  let store: FolderStore;
  let server: Awaited<ReturnType<typeof serveFiles>>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'covenant-hub-files-'));
    store = folderStore(folder, 1_000);
    server = await serveFiles(store);
  });
  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const addressOf = (bytes: Buffer, mediaType = 'application/pdf'): Promise<{ readonly url: string }> =>
    store.uploadAddress(
      { id: newId('Document'), mediaType, byteSize: bytes.length, sha256: sha256(bytes) },
      server.url,
    );
  const files = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name !== 'address.key');
  const codeOf = async (answer: Response): Promise<unknown> =>
    ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

  it.each([
    ['FILE_SIZE_DIFFERS', 400, pdf(), pdf('another size'), 'application/pdf'],
    ['FILE_DIGEST_DIFFERS', 400, pdf('one'), pdf('two'), 'application/pdf'],
    ['FILE_TYPE_DIFFERS', 415, png, png, 'application/pdf'],
    ['FILE_TOO_LARGE', 413, pdf('x'.repeat(1_000)), pdf('x'.repeat(1_000)), 'application/pdf'],
  ])('says %s and keeps nothing', async (code, status, told, sent, type) => {
    const { url } = await addressOf(told, type);
    const answer = await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(sent) });
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
    expect(await files()).toEqual([]);
  });

  it('counts what comes without a length, and stops reading', async () => {
    const { url } = await addressOf(pdf());
    const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = request(url, { method: 'PUT', headers: { 'content-type': 'application/pdf' } }, (answer) => {
        let said = '';
        answer.on('data', (chunk: Buffer) => (said += chunk.toString()));
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, text: said });
        });
      });
      sent.on('error', reject);
      sent.write(pdf('x'.repeat(500)));
      sent.end(pdf());
    });
    expect(status).toBe(400);
    expect(text).toContain('FILE_SIZE_DIFFERS');
    expect(await files()).toEqual([]);
  });

  it('keeps nothing of what breaks off', async () => {
    const { url } = await addressOf(pdf());
    await new Promise<void>((resolve) => {
      const headers = { 'content-type': 'application/pdf', 'content-length': String(pdf().length) };
      const sent = request(url, { method: 'PUT', headers });
      sent.on('error', () => {
        resolve();
      });
      sent.write(pdf().subarray(0, 8), () => {
        setTimeout(() => sent.destroy(new Error('gone')), 50);
      });
    });
    for (let tries = 0; tries < 100 && (await files()).length > 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await files()).toEqual([]);
  });

  it('hands files out as downloads in which nothing runs', async () => {
    const id = newId('Document');
    await addressOf(pdf());
    await writeFile(join(folder, id), pdf());
    const facts = { id, fileName: 'a.pdf', mediaType: 'application/pdf' };
    const url = (await store.downloadAddress(facts, server.url)) ?? '';
    const { headers } = await fetch(url, { method: 'HEAD' });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-disposition': `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-length': String(pdf().length),
    });
  });

  it('answers 404 for a good address of a file that was deleted, and 405 for other methods', async () => {
    const facts = { id: newId('Document'), fileName: 'a.pdf', mediaType: 'application/pdf' };
    const url = (await store.downloadAddress(facts, server.url)) ?? '';
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  });

  it('has one key for all addresses, which only its owner reads', async () => {
    const other = folderStore(folder, 1_000);
    const facts = { id: newId('Document'), fileName: 'a.pdf', mediaType: 'application/pdf' };
    const [one] = await Promise.all([
      store.downloadAddress(facts, server.url),
      other.downloadAddress(facts, server.url),
    ]);
    const url = new URL(one ?? '');
    expect(await other.checked('GET', url.pathname + url.search)).toMatchObject({ id: facts.id });
    expect((await stat(join(folder, 'address.key'))).mode & 0o777).toBe(0o600);
  });

  it.each(['../secret', 'doc_1', 'crd_01HX0000000000000000000000', 'address.key'])('knows no file %s', async (id) => {
    await expect(store.read(id)).rejects.toThrow('A file is known by the id of its document.');
  });
});
