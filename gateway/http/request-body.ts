/** Reads the body of a request up to a limit, counted after inflation is refused: compressed bodies are not taken. */
import type { IncomingMessage } from 'node:http';

export class BodyRefused extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    throw new BodyRefused(415, 'UNSUPPORTED_ENCODING', `content-encoding is ${encoding}; send the body as it is.`);
  }
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes) throw tooLarge(maxBytes);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  return textOf(Buffer.concat(parts));
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BodyRefused(400, 'BAD_REQUEST', 'The body is not valid UTF-8.');
  }
}

function tooLarge(maxBytes: number): BodyRefused {
  return new BodyRefused(413, 'BODY_TOO_LARGE', `The body is larger than ${String(maxBytes)} bytes (MAX_BODY_BYTES).`);
}
