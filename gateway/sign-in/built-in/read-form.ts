/** Reads a small form as a browser sends it; of one that is too large, nothing. */
import type { IncomingMessage } from 'node:http';

const MAX_BYTES = 2_000;

export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size <= MAX_BYTES) parts.push(part);
  }
  return new URLSearchParams(size <= MAX_BYTES ? Buffer.concat(parts).toString('utf8') : '');
}
