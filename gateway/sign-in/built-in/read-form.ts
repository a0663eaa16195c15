/** Reads a small HTML form; a form that is too large reads as empty. */
import type { IncomingMessage } from 'node:http';

const MAX_BYTES = 2_000;

export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  return new URLSearchParams(size <= MAX_BYTES ? Buffer.concat(chunks).toString('utf8') : '');
}
