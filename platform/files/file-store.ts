/**
 * Stores the bytes of files. They never travel through the graph: uploads and downloads use an address that is valid for some
 * minutes. There are two implementations, a folder and an S3 store, and callers do not know which they use.
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

/** Facts measured from the bytes, whatever was announced. */
export interface StoredFile {
  readonly byteSize: number;
  readonly sha256: string;
  /** Detected from the first bytes; null for an unknown type. */
  readonly mediaType: string | null;
}

export interface FileStore {
  /** Largest accepted file. */
  readonly maxBytes: number;
  /** Where to PUT a file. `hubUrl` is the public address of the hub, null if the request does not tell it. */
  uploadAddress(file: AnnouncedFile, hubUrl: string | null): Promise<UploadAddress>;
  /** Measures what has arrived; null while there is nothing. It stops reading beyond `maxBytes`. */
  inspect(id: string): Promise<StoredFile | null>;
  /** Where to GET a file for some minutes, as a download with this name; null if there can be no address. */
  downloadAddress(
    file: { readonly id: string; readonly fileName: string; readonly mediaType: string },
    hubUrl: string | null,
  ): Promise<string | null>;
  /** Does nothing if the file does not exist. */
  delete(id: string): Promise<void>;
}

export const UPLOAD_SECONDS = 900;
export const DOWNLOAD_SECONDS = 300;
