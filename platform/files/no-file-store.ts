/** The file store if none is configured: it refuses uploads with the missing setting, and offers no downloads. */
import { Refusal } from '../refusals/refusal.ts';
import type { FileStore } from './file-store.ts';

export const noFileStore: FileStore = {
  maxBytes: 0,
  uploadAddress() {
    throw Refusal.sourceDown('This installation keeps no files: its operator has not set FILES_URL.');
  },
  inspect: () => Promise.resolve(null),
  downloadAddress: () => Promise.resolve(null),
  delete: () => Promise.resolve(),
};
