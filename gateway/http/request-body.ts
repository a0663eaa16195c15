/**
 * Reads the body of a request: JSON in UTF-8 up to a limit. Compressed bodies are not taken, so that the limit counts
 * what is parsed.
 */
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from '../refusal.ts';

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
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.byteLength;
      // The stream must outlive a refusal: destroying it would close the socket before the caller has read the answer.
      if (size > maxBytes) reject(tooLarge(maxBytes));
      else parts.push(part);
    });
    request.once('end', () => {
      resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
    });
    request.once('error', reject);
    request.once('close', () => {
      // It closes after its end too, and an error for nobody costs more than reading the body.
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
