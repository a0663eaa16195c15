/** Opens the file store that the settings choose. */
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
  /** The same store if the hub itself serves its addresses; else null. */
  readonly folder: FolderStore | null;
}

/** Only in the embedded mode, where everything is one process, can a folder be the store. */
export function openFileStore({ files, maxFileBytes, dataDir }: FileSettings, isEmbedded: boolean): OpenedFileStore {
  if (files) return { store: s3Store(files, maxFileBytes), folder: null };
  if (!isEmbedded) return { store: noFileStore, folder: null };
  const folder = folderStore(`${dataDir}/files`, maxFileBytes);
  return { store: folder, folder };
}
