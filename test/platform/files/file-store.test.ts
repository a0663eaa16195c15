/** Both forms of the store of files, by one suite: what was announced arrives, and nothing else can be taken. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../../covenant/ids.ts';
import type { AnnouncedFile, FileStore } from '../../../platform/files/file-store.ts';
import { folderStore } from '../../../platform/files/folder-store.ts';
import { faultOf } from '../../../platform/files/measured-file.ts';
import { s3Store } from '../../../platform/files/s3-store.ts';
import { serveFiles } from '../../world/file-server.ts';
import { pdf, png, put, sha256 } from '../../world/files.ts';
import { openS3Server } from '../../world/s3-server.ts';

const MAX_BYTES = 2_000;
const LOGIN = { accessKeyId: 'key', secretAccessKey: 'se/cr+et', region: 'eu-north-1' };

interface StoreKind {
  readonly store: FileStore;
  readonly hubUrl: string | null;
  close(): Promise<void>;
}

let later = 0;
const clock = (): number => Date.now() + later;

async function inFolder(): Promise<StoreKind> {
  const folder = await mkdtemp(join(tmpdir(), 'covenant-hub-files-'));
  const store = folderStore(folder, MAX_BYTES, clock);
  const server = await serveFiles(store);
  return {
    store,
    hubUrl: server.url,
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function inS3(): Promise<StoreKind> {
  const server = await openS3Server(LOGIN, clock);
  const { endpoint } = server;
  const store = s3Store({ endpoint, bucket: 'files', hasBucketInPath: true, ...LOGIN }, MAX_BYTES);
  return { store, hubUrl: null, close: () => server.close() };
}

function announced(bytes: Buffer, mediaType = 'application/pdf'): AnnouncedFile {
  return { id: newId('Document'), mediaType, byteSize: bytes.length, sha256: sha256(bytes) };
}

describe.each([
  ['a folder', inFolder],
  ['an S3 store', inS3],
])('Files in %s', (_name, open) => {
  let kind: StoreKind;

  beforeEach(async () => {
    later = 0;
    kind = await open();
  });
  afterEach(() => kind.close());

  const send = async (file: AnnouncedFile, bytes: Buffer): Promise<number> => {
    const { url, headers } = await kind.store.uploadAddress(file, kind.hubUrl);
    return put(url, headers, bytes);
  };
  const fault = async (file: AnnouncedFile): Promise<string | null> => {
    const stored = await kind.store.inspect(file.id);
    return stored ? faultOf(stored, file, MAX_BYTES) : 'nothing';
  };

  it('are not there until they have been sent, and then what was announced', async () => {
    const bytes = pdf();
    const file = announced(bytes);
    expect(await kind.store.inspect(file.id)).toBeNull();
    expect(await send(file, bytes)).toBeLessThan(300);
    expect(await kind.store.inspect(file.id)).toEqual({
      byteSize: bytes.length,
      sha256: sha256(bytes),
      mediaType: 'application/pdf',
    });
  });

  it('are downloaded with their name, whatever letters it has, and are never shown in the page', async () => {
    const file = announced(png, 'image/png');
    await send(file, png);
    const url = await kind.store.downloadAddress({ ...file, fileName: 'Škocjan "1" (+).png' }, kind.hubUrl);
    const answer = await fetch(url ?? '');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="_kocjan _1_ (+).png"; filename*=UTF-8\'\'%C5%A0kocjan%20%221%22%20%28%2B%29.png',
    );
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
  });

  it('may be sent a second time, which changes nothing', async () => {
    const bytes = pdf();
    const file = announced(bytes);
    expect(await Promise.all([send(file, bytes), send(file, bytes)])).toEqual([
      expect.any(Number) as number,
      expect.any(Number) as number,
    ]);
    expect(await send(file, bytes)).toBeLessThan(300);
    expect(await fault(file)).toBeNull();
  });

  it('are refused when they are other bytes of the same size', async () => {
    const file = announced(pdf('one'));
    expect(await send(file, pdf('two'))).toBe(400);
    expect(await kind.store.inspect(file.id)).toBeNull();
  });

  it.each([pdf(''), pdf('longer than what was announced')])(
    'are refused when they have another size',
    async (other) => {
      const file = announced(pdf());
      expect([400, 403]).toContain(await send(file, other));
      expect(await kind.store.inspect(file.id)).toBeNull();
    },
  );

  it.each([
    ['a byte order mark', '\uFEFF'],
    ['blank lines', '\r\n\n \n'],
    ['what a scanner wrote', '\u001B%-12345X@PJL JOB\r\n'],
    ['the headers of a mail', 'Content-Type: application/pdf\r\nContent-Transfer-Encoding: binary\r\n\r\n'],
    ['a page of the web', '<!DOCTYPE html><html><script>alert(1)</script></html>'],
    ['all that may stand there', 'x'.repeat(1_019)],
  ])('of PDF are PDF behind %s, and are handed out as a download that runs nothing', async (_, before) => {
    const bytes = Buffer.concat([Buffer.from(before), pdf('behind')]);
    const file = announced(bytes);
    expect(await send(file, bytes)).toBeLessThan(300);
    expect(await fault(file)).toBeNull();
    const answer = await fetch((await kind.store.downloadAddress({ ...file, fileName: 'a.pdf' }, kind.hubUrl)) ?? '');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="a\.pdf"/);
    if (kind.hubUrl !== null) {
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    }
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it.each([
    ['a header that stands too far behind', 'x'.repeat(1_020), 'application/pdf'],
    ['a header of no version', '', 'application/pdf', '%PDF\n%%EOF'],
    ['a picture in front', png.toString('latin1'), 'application/pdf'],
    ['an archive in front', `PK\u0003\u0004${'\u0000'.repeat(26)}`, 'application/pdf'],
    ['a program in front', `MZ${'\u0000'.repeat(60)}`, 'application/pdf'],
    ['a drawing that runs scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'image/png', ''],
    ['an animation', `GIF89a${'\u0000'.repeat(20)}`, 'image/png', ''],
    ['a page of the web', '<!DOCTYPE html>', 'image/jpeg', ''],
    ['a PDF', '', 'image/jpeg'],
  ])('with %s are not what was announced', async (_, before, mediaType, rest = pdf().toString('latin1')) => {
    const bytes = Buffer.from(before + rest, 'latin1');
    const file = announced(bytes, mediaType);
    await send(file, bytes);
    expect(await fault(file)).not.toBeNull();
  });

  it('of another kind than announced cannot be taken', async () => {
    const file = announced(png, 'application/pdf');
    await send(file, png);
    expect(await fault(file)).not.toBeNull();
  });

  it('that hold more than what is taken cannot be taken, whatever was announced', async () => {
    const bytes = pdf('x'.repeat(MAX_BYTES));
    const file = announced(bytes);
    await send(file, bytes);
    expect(await fault(file)).not.toBeNull();
  });

  it('are not taken and not handed out at an address that was changed', async () => {
    const bytes = pdf();
    const [file, other] = [announced(bytes), announced(bytes)];
    const { url, headers } = await kind.store.uploadAddress(file, kind.hubUrl);
    expect(await put(url.replace(file.id, other.id), headers, bytes)).toBe(403);
    await put(url, headers, bytes);
    const download = (await kind.store.downloadAddress({ ...file, fileName: 'a.pdf' }, kind.hubUrl)) ?? '';
    for (const changed of [download.replace('a.pdf', 'b.pdf'), download.replace(file.id, other.id), url]) {
      expect((await fetch(changed)).status).toBe(403);
    }
  });

  it('have addresses that end', async () => {
    const bytes = pdf();
    const file = announced(bytes);
    const { url, headers } = await kind.store.uploadAddress(file, kind.hubUrl);
    await put(url, headers, bytes);
    const download = (await kind.store.downloadAddress({ ...file, fileName: 'a.pdf' }, kind.hubUrl)) ?? '';
    expect((await fetch(download)).status).toBe(200);
    later = 302_000;
    expect((await fetch(download)).status).toBe(403);
    expect(await put(url, headers, bytes)).toBeLessThan(300);
    later = 902_000;
    expect(await put(url, headers, bytes)).toBe(403);
  });

  it('are deleted, also when they are not there', async () => {
    const bytes = pdf();
    const file = announced(bytes);
    await send(file, bytes);
    await kind.store.delete(file.id);
    await kind.store.delete(file.id);
    expect(await kind.store.inspect(file.id)).toBeNull();
  });
});
