/**
 * Where the bytes of files are. They never travel through the graph: whoever uploads or downloads is given an address
 * that is good for some minutes. There are two forms, a folder and an S3 store, and nothing that uses one knows which.
 */
export interface AnnouncedFile {
  readonly id: string;
  readonly mediaType: string;
  readonly byteSize: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

export interface UploadAddress {
  readonly url: string;
  /** Headers the PUT must carry, as `name: value`. */
  readonly headers: readonly string[];
}

/** What the bytes are, whatever was announced. */
export interface StoredFile {
  readonly byteSize: number;
  readonly sha256: string;
  /** By the first bytes; null for what is not known. */
  readonly mediaType: string | null;
}

export interface FileStore {
  /** Largest file that is taken. */
  readonly maxBytes: number;
  /** Where to PUT a file. `hubUrl` is the public address of the hub, null where the request does not say it. */
  uploadAddress(file: AnnouncedFile, hubUrl: string | null): Promise<UploadAddress>;
  /** Reads what has arrived; null while there is nothing. More than `maxBytes` are counted, but not read to the end. */
  inspect(id: string): Promise<StoredFile | null>;
  /** Where to GET a file for some minutes, as a download with this name; null where no address can be given. */
  downloadAddress(
    file: { readonly id: string; readonly fileName: string; readonly mediaType: string },
    hubUrl: string | null,
  ): Promise<string | null>;
  /** Deleting what is not there is no fault. */
  delete(id: string): Promise<void>;
}

export const UPLOAD_SECONDS = 900;
export const DOWNLOAD_SECONDS = 300;
