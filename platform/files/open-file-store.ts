/** The store of files as the settings have it. */
import type { FileStore } from './file-store.ts';
import { folderStore, type FolderStore } from './folder-store.ts';
import { noFileStore } from './no-file-store.ts';
import { s3Store, type S3Settings } from './s3-store.ts';

interface FileSettings {
  readonly files: S3Settings | null;
  readonly maxFileBytes: number;
  readonly dataDir: string;
}

export interface OpenedFileStore {
  readonly store: FileStore;
  /** The same where the hub itself serves its addresses; null where they lead elsewhere. */
  readonly folder: FolderStore | null;
}

/** `isEmbedded`: only where everything is one process can its own folder be the store. */
export function openFileStore({ files, maxFileBytes, dataDir }: FileSettings, isEmbedded: boolean): OpenedFileStore {
  if (files) return { store: s3Store(files, maxFileBytes), folder: null };
  if (!isEmbedded) return { store: noFileStore, folder: null };
  const folder = folderStore(`${dataDir}/files`, maxFileBytes);
  return { store: folder, folder };
}
