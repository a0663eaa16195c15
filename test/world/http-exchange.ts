/** One HTTP request as its sender wrote it; fetch() would add and mend headers. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';

export interface Exchange {
  readonly url: string;
  readonly method?: string;
  /** A list is one header line per entry. */
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Buffer;
  /** Sends the body in chunks, without saying its length. */
  readonly isChunked?: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface ErrorBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

const CHUNK_BYTES = 16_384;

export function exchange({
  url,
  method = 'GET',
  headers = {},
  body,
  isChunked = false,
}: Exchange): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
      response.on('error', reject);
    });
    request.on('error', reject);
    if (isChunked && body !== undefined) {
      for (let start = 0; start < body.length; start += CHUNK_BYTES) {
        request.write(body.slice(start, start + CHUNK_BYTES));
      }
      request.end();
    } else {
      request.end(body);
    }
  });
}

/** Posts JSON, or what should be it. */
export function postTo(url: string, body: unknown, headers: Exchange['headers'] = {}): Promise<HttpAnswer> {
  return exchange({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  });
}

export function bodyOf({ text }: HttpAnswer): ErrorBody {
  return JSON.parse(text) as ErrorBody;
}

/** Codes of the errors of an answer, each once. */
export function codesOf(answer: HttpAnswer): string[] {
  const { errors = [] } = bodyOf(answer);
  return [...new Set(errors.map(({ extensions }) => String(extensions['code'])))];
}
