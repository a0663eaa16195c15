/**
 * Reads the body of a request: JSON in UTF-8 up to a limit. Compressed bodies are refused, so that the limit counts the bytes
 * that are parsed.
 */
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from '../http-refusal.ts';

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
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      // The stream must outlive a refusal: destroying it would close the socket before the caller has read the answer.
      if (size > maxBytes) reject(tooLarge(maxBytes));
      else chunks.push(chunk);
    });
    request.once('end', () => {
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    request.once('error', reject);
    request.once('close', () => {
      // Every request closes after its end too, and creating an error nobody reads costs more than reading the body.
      if (!request.complete) reject(new Error('the caller went away'));
    });
  });
}

const BYTE_ORDER_MARK = '\uFEFF';

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new HttpRefusal(400, 'BAD_REQUEST', 'The body is not valid UTF-8.');
  const text = bytes.toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** `bodyBytes` is undefined if the body came in chunks and was not read to its end. */
function tooLarge(limit: number, bodyBytes?: number): HttpRefusal {
  const size = bodyBytes === undefined ? '' : `has ${String(bodyBytes)} bytes and `;
  return new HttpRefusal(
    413,
    'BODY_TOO_LARGE',
    `The body ${size}is larger than ${String(limit)} bytes (MAX_BODY_BYTES).`,
    {
      setting: 'MAX_BODY_BYTES',
      limit,
      ...(bodyBytes !== undefined && { asked: bodyBytes }),
    },
  );
}
