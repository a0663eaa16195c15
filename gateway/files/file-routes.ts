/**
 * Serves the signed addresses of the folder store below `/files/`: PUT receives the announced bytes, GET returns them as a
 * download. Rights were checked when the address was made. Rejects with an HttpRefusal.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { attachment } from '../../platform/files/attachment.ts';
import type { FolderStore } from '../../platform/files/folder-store.ts';
import type { FileFault } from '../../platform/files/measured-file.ts';
import { HttpRefusal } from '../http-refusal.ts';

export type FileRoutes = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Facts = Readonly<Record<string, string>>;

const FAULTS: Readonly<Record<FileFault, readonly [400 | 413 | 415, string, string]>> = {
  tooLarge: [413, 'FILE_TOO_LARGE', 'The file is larger than what is taken (MAX_FILE_BYTES).'],
  size: [400, 'FILE_SIZE_DIFFERS', 'The file has not the size that was announced.'],
  digest: [400, 'FILE_DIGEST_DIFFERS', 'The SHA-256 of the file is not the one that was announced.'],
  mediaType: [415, 'FILE_TYPE_DIFFERS', 'By its first bytes the file is not of the kind that was announced.'],
};

export function fileRoutes(store: FolderStore): FileRoutes {
  return async (request, response) => {
    const method = methodOf(request);
    const checked = await store.checked(method, request.url ?? '/');
    if (checked === 'expired') throw new HttpRefusal(403, 'ADDRESS_EXPIRED', 'This address is no longer good.');
    if (checked === 'no such address') throw new HttpRefusal(403, 'ADDRESS_UNKNOWN', 'The hub gave no such address.');
    if (method === 'PUT') await take(store, checked.id, checked.facts, { request, response });
    else await hand(store, checked.id, checked.facts, { request, response });
  };
}

function methodOf({ method }: IncomingMessage): 'GET' | 'PUT' {
  if (method === 'PUT') return 'PUT';
  if (method === 'GET' || method === 'HEAD') return 'GET';
  throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'Files accept GET, HEAD and PUT.', {
    accepted: ['GET', 'HEAD', 'PUT'],
  });
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function take(store: FolderStore, id: string, facts: Facts, { request, response }: Exchange): Promise<void> {
  const announced = {
    id,
    mediaType: facts['type'] ?? '',
    byteSize: Number(facts['size']),
    sha256: facts['sha256'] ?? '',
  };
  mustBeAnnounced(request, announced);
  // The iterator must outlive a refusal: ending it would close the socket before the answer is read.
  const fault = await store.receive(announced, request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>);
  if (fault !== null) {
    const [status, code, message] = FAULTS[fault];
    throw new HttpRefusal(status, code, message);
  }
  response.writeHead(204, { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end();
}

/** Refuses by the headers, before a byte of the body is read. */
function mustBeAnnounced(
  request: IncomingMessage,
  { mediaType, byteSize }: { readonly mediaType: string; readonly byteSize: number },
): void {
  const length = request.headers['content-length'];
  if (length !== undefined && Number(length) !== byteSize) {
    const [status, code, message] = FAULTS.size;
    throw new HttpRefusal(status, code, message, { announced: byteSize, asked: Number(length) });
  }
  if (request.headers['content-type'] !== mediaType) {
    throw new HttpRefusal(415, 'FILE_TYPE_DIFFERS', `content-type must be ${mediaType}, as was announced.`);
  }
}

async function hand(store: FolderStore, id: string, facts: Facts, { request, response }: Exchange): Promise<void> {
  const stored = await store.read(id);
  if (!stored) throw new HttpRefusal(404, 'NOT_FOUND', 'This file is not there any more.');
  response.writeHead(200, {
    'content-type': facts['type'] ?? 'application/octet-stream',
    'content-length': stored.byteSize,
    'content-disposition': attachment(facts['name'] ?? 'file'),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    // If a browser shows the file all the same, no script runs and nothing is loaded.
    'content-security-policy': "sandbox; default-src 'none'",
    'referrer-policy': 'no-referrer',
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(stored.bytes, response);
}
