/**
 * Files in a folder, for the embedded mode. The hub itself serves the addresses of this store. A file gets its name only once
 * all its bytes are on the disk and match the announcement.
 */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { typeOfId } from '../base/ids.ts';
import { Refusal } from '../refusals/refusal.ts';
import { DOWNLOAD_SECONDS, UPLOAD_SECONDS, type AnnouncedFile, type FileStore } from './file-store.ts';
import { FileMeasure, faultOf, measuredFile, type FileFault } from './measured-file.ts';
import { checkedPath, signedPath, type AddressMethod, type CheckedPath } from './signed-address.ts';

export interface FolderStore extends FileStore {
  /** Checks the signature of an address of this store and returns its facts. */
  checked(method: AddressMethod, path: string): Promise<CheckedPath>;
  /** Stores the bytes if they match the announcement; otherwise stores nothing and returns the fault. */
  receive(file: AnnouncedFile, bytes: AsyncIterable<Uint8Array>): Promise<FileFault | null>;
  /** Null if there is no such file. */
  read(id: string): Promise<{ readonly byteSize: number; readonly bytes: AsyncIterable<Buffer> } | null>;
}

export function folderStore(folder: string, maxBytes: number, now: () => number = Date.now): FolderStore {
  let signingKey: Promise<Buffer> | null = null;
  // Makes the folder and its key when first needed: most hubs on a laptop never store a file.
  const key = (): Promise<Buffer> => (signingKey ??= keyIn(folder));
  const seconds = (): number => Math.floor(now() / 1_000);

  const store: FolderStore = {
    maxBytes,
    async uploadAddress({ id, mediaType, byteSize, sha256 }, hubUrl) {
      if (hubUrl === null) throw Refusal.sourceDown('This request does not say where the hub is.');
      const facts = { size: String(byteSize), sha256, type: mediaType };
      const path = signedPath(await key(), { method: 'PUT', id, facts }, seconds() + UPLOAD_SECONDS);
      return { url: `${hubUrl}${path}`, headers: [`content-type: ${mediaType}`] };
    },
    async inspect(id) {
      const stored = await store.read(id);
      return stored && measuredFile(stored.bytes, maxBytes);
    },
    async downloadAddress({ id, fileName, mediaType }, hubUrl) {
      if (hubUrl === null) return null;
      const facts = { name: fileName, type: mediaType };
      return `${hubUrl}${signedPath(await key(), { method: 'GET', id, facts }, seconds() + DOWNLOAD_SECONDS)}`;
    },
    delete: (id) => rm(fileOf(folder, id), { force: true }),
    checked: async (method, path) => checkedPath(await key(), method, path, seconds()),
    receive: (file, bytes) => receive(fileOf(folder, file.id), { file, maxBytes }, bytes),
    async read(id) {
      const handle = await open(fileOf(folder, id)).catch(nullWhenMissing);
      if (handle === null) return null;
      const { size } = await handle.stat();
      await handle.close();
      return { byteSize: size, bytes: createReadStream(fileOf(folder, id)) as AsyncIterable<Buffer> };
    },
  };
  return store;
}

/** Accepts ids of documents only, so that no path leads out of the folder. */
function fileOf(folder: string, id: string): string {
  if (typeOfId(id) !== 'Document') throw new Error('A file is known by the id of its document.');
  return join(folder, id);
}

async function receive(
  path: string,
  { file, maxBytes }: { readonly file: AnnouncedFile; readonly maxBytes: number },
  content: AsyncIterable<Uint8Array>,
): Promise<FileFault | null> {
  // Two uploads of the same file write different temporary files; the second replaces an equal file.
  const temporaryPath = `${path}.${randomBytes(6).toString('hex')}.part`;
  const measure = new FileMeasure();
  const handle = await open(temporaryPath, 'wx');
  try {
    for await (const bytes of content) {
      measure.add(bytes);
      if (measure.byteSize > Math.min(file.byteSize, maxBytes)) break;
      await handle.writeFile(bytes);
    }
    const fault = faultOf(await measure.result(), file, maxBytes);
    if (fault === null) {
      await handle.sync();
      await rename(temporaryPath, path);
      await syncFolder(path);
    }
    return fault;
  } finally {
    await handle.close();
    await rm(temporaryPath, { force: true });
  }
}

/** Makes the new name survive a crash. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(join(path, '..'));
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const KEY_FILE = 'address.key';

/** If two processes start at once, both use the key of the first. */
async function keyIn(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, KEY_FILE);
  const existing = await readFile(file).catch(nullWhenMissing);
  if (existing) return existing;
  const fresh = `${file}.${randomBytes(6).toString('hex')}.part`;
  await writeFile(fresh, randomBytes(32), { mode: 0o600, flag: 'wx' });
  try {
    await link(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(fresh, { force: true });
  }
  return readFile(file);
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
