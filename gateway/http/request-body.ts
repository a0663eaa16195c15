/**
 * Reads the body of a request: JSON in UTF-8 up to a limit. Compressed bodies are not taken, so that the limit counts
 * what is parsed.
 */
import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './http-refusal.ts';

export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    throw new HttpRefusal(
      415,
      'UNSUPPORTED_ENCODING',
      `content-encoding is ${encoding.slice(0, 40)}; send the body as it is.`,
    );
  }
  const text = textOf(await bytesOf(request, maxBytes));
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body is not valid JSON.');
  }
}

async function bytesOf(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes) throw tooLarge(maxBytes, announced);
  const parts: Buffer[] = [];
  let size = 0;
  // The stream must outlive a refusal: destroying it would close the socket before the caller has read the answer.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body is not valid UTF-8.');
  }
}

/** `asked` is left out where the body is sent in chunks and not read to its end. */
function tooLarge(limit: number, asked?: number): HttpRefusal {
  const size = asked === undefined ? '' : `has ${String(asked)} bytes and `;
  return new HttpRefusal(
    413,
    'BODY_TOO_LARGE',
    `The body ${size}is larger than ${String(limit)} bytes (MAX_BODY_BYTES).`,
    {
      setting: 'MAX_BODY_BYTES',
      limit,
      ...(asked !== undefined && { asked }),
    },
  );
}
