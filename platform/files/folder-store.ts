/**
 * Files in a folder, for the embedded mode. The hub itself serves the addresses this store gives out; a file has its
 * name only once all its bytes are on the disk and are what was announced.
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
  /** What an address of this store says, once its signature was found good. */
  checked(method: AddressMethod, path: string): Promise<CheckedPath>;
  /** Keeps the bytes if they are what was announced; else nothing is kept, and the fault is answered. */
  receive(file: AnnouncedFile, parts: AsyncIterable<Uint8Array>): Promise<FileFault | null>;
  /** The bytes; null when there is no such file. */
  read(id: string): Promise<{ readonly byteSize: number; readonly parts: AsyncIterable<Buffer> } | null>;
}

export function folderStore(folder: string, maxBytes: number, now: () => number = Date.now): FolderStore {
  let kept: Promise<Buffer> | null = null;
  // The folder and its key are made at the first need: most hubs on a laptop never keep a file.
  const key = (): Promise<Buffer> => (kept ??= keyIn(folder));
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
      const found = await store.read(id);
      return found && measuredFile(found.parts, maxBytes);
    },
    async downloadAddress({ id, fileName, mediaType }, hubUrl) {
      if (hubUrl === null) return null;
      const facts = { name: fileName, type: mediaType };
      return `${hubUrl}${signedPath(await key(), { method: 'GET', id, facts }, seconds() + DOWNLOAD_SECONDS)}`;
    },
    delete: (id) => rm(fileOf(folder, id), { force: true }),
    checked: async (method, path) => checkedPath(await key(), method, path, seconds()),
    receive: (file, parts) => receive(fileOf(folder, file.id), { file, maxBytes }, parts),
    async read(id) {
      const handle = await open(fileOf(folder, id)).catch(nullWhenMissing);
      if (handle === null) return null;
      const { size } = await handle.stat();
      await handle.close();
      return { byteSize: size, parts: createReadStream(fileOf(folder, id)) as AsyncIterable<Buffer> };
    },
  };
  return store;
}

/** Only ids of documents become names of files, so that none leads out of the folder. */
function fileOf(folder: string, id: string): string {
  if (typeOfId(id) !== 'Document') throw new Error('A file is known by the id of its document.');
  return join(folder, id);
}

async function receive(
  path: string,
  { file, maxBytes }: { readonly file: AnnouncedFile; readonly maxBytes: number },
  parts: AsyncIterable<Uint8Array>,
): Promise<FileFault | null> {
  // Two that send the same file at once write different parts, and the second takes the place of an equal one.
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  const measure = new FileMeasure();
  const handle = await open(part, 'wx');
  try {
    for await (const bytes of parts) {
      measure.add(bytes);
      if (measure.byteSize > Math.min(file.byteSize, maxBytes)) break;
      await handle.writeFile(bytes);
    }
    const fault = faultOf(await measure.result(), file, maxBytes);
    if (fault === null) {
      await handle.sync();
      await rename(part, path);
      await syncFolder(path);
    }
    return fault;
  } finally {
    await handle.close();
    await rm(part, { force: true });
  }
}

/** The new name itself must survive a crash. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(join(path, '..'));
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const KEY_FILE = 'address.key';

/** When two processes begin at once, both take the key of the first. */
async function keyIn(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, KEY_FILE);
  const known = await readFile(file).catch(nullWhenMissing);
  if (known) return known;
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
