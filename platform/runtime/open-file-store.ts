/** The store of files as the settings have it. */
import type { Settings } from '../../covenant/settings/settings.ts';
import type { FileStore } from '../files/file-store.ts';
import { folderStore, type FolderStore } from '../files/folder-store.ts';
import { noFileStore } from '../files/no-file-store.ts';
import { s3Store } from '../files/s3-store.ts';

type FileSettings = Pick<Settings, 'files' | 'maxFileBytes' | 'dataDir'>;

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
