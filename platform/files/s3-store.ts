/**
 * Files in a store with the S3 protocol, such as MinIO, for installations of several processes. Uploads and downloads go
 * directly to the store, with addresses that are signed for one file.
 */
import { AwsV4Signer } from 'aws4fetch';
import { request } from 'undici';
import { attachment } from './attachment.ts';
import { DOWNLOAD_SECONDS, UPLOAD_SECONDS, type AnnouncedFile, type FileStore } from './file-store.ts';
import { measuredFile } from './measured-file.ts';

export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** True for `endpoint/bucket/file`, as in MinIO; false for `bucket.endpoint/file`. */
  readonly hasBucketInPath: boolean;
}

/** Time limit for requests of the hub itself. */
const PATIENCE_MS = 30_000;
/** Lifetime of an address that the hub itself uses. */
const OWN_SECONDS = 60;

interface SignedRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly id: string;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

export function s3Store(settings: S3Settings, maxBytes: number): FileStore {
  const ask = async (method: 'GET' | 'DELETE', id: string) => {
    const url = await signedUrl(settings, { method, id, seconds: OWN_SECONDS });
    return request(url, { method, signal: AbortSignal.timeout(PATIENCE_MS) });
  };
  return {
    maxBytes,
    async uploadAddress(file) {
      const headers = headersOf(file);
      const url = await signedUrl(settings, { method: 'PUT', id: file.id, seconds: UPLOAD_SECONDS, headers });
      return { url, headers: Object.entries(headers).map(([name, value]) => `${name}: ${value}`) };
    },
    async inspect(id) {
      const { statusCode, body } = await ask('GET', id);
      if (statusCode === 200) return measuredFile(body as AsyncIterable<Uint8Array>, maxBytes);
      await body.dump();
      if (statusCode === 404) return null;
      throw unexpected(statusCode);
    },
    downloadAddress({ id, fileName, mediaType }) {
      const query = {
        'response-content-disposition': attachment(fileName),
        'response-content-type': mediaType,
        'response-cache-control': 'private, no-store',
      };
      return signedUrl(settings, { method: 'GET', id, seconds: DOWNLOAD_SECONDS, query });
    },
    async delete(id) {
      const { statusCode, body } = await ask('DELETE', id);
      await body.dump();
      if (statusCode >= 300 && statusCode !== 404) throw unexpected(statusCode);
    },
  };
}

function unexpected(statusCode: number): Error {
  return new Error(`The store of files answered ${String(statusCode)}.`);
}

/** Size, type and digest are signed, so the store accepts exactly these bytes. */
function headersOf({ mediaType, byteSize, sha256 }: AnnouncedFile): Record<string, string> {
  return {
    'content-length': String(byteSize),
    'content-type': mediaType,
    'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
  };
}

async function signedUrl(
  settings: S3Settings,
  { method, id, seconds, headers, query }: SignedRequest,
): Promise<string> {
  const url = addressOf(settings, id);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  url.searchParams.set('X-Amz-Expires', String(seconds));
  const { region, accessKeyId, secretAccessKey } = settings;
  const signer = new AwsV4Signer({
    method,
    url: url.href,
    service: 's3',
    region,
    accessKeyId,
    secretAccessKey,
    signQuery: true,
    allHeaders: true,
    ...(headers && { headers }),
  });
  return (await signer.sign()).url.href.replaceAll('+', '%20');
}

function addressOf({ endpoint, bucket, hasBucketInPath }: S3Settings, id: string): URL {
  const url = new URL(endpoint);
  if (hasBucketInPath) url.pathname = `/${bucket}/${id}`;
  else {
    url.hostname = `${bucket}.${url.hostname}`;
    url.pathname = `/${id}`;
  }
  return url;
}
