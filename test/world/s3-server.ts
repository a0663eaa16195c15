/**
 * A small store that speaks the S3 protocol: it checks signatures by the algorithm AWS publishes (Signature Version 4 in
 * the query), written here a second time on purpose, and the digest of what it is sent.
 */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Login {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

export interface S3Server {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  close(): Promise<void>;
}

export async function openS3Server(login: Login, now: () => number): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void bytesOf(request).then((body) => {
      const { status, headers = {}, answer = Buffer.alloc(0) } = answerTo({ request, body, login, now, objects });
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    objects,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Asked {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly login: Login;
  readonly now: () => number;
  readonly objects: Map<string, Buffer>;
}

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly answer?: Buffer;
}

function answerTo({ request, body, login, now, objects }: Asked): Answer {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  if (!isSigned(request, path, query, { login, now })) return { status: 403 };
  if (request.method === 'PUT') {
    const digest = createHash('sha256').update(body).digest('base64');
    if (request.headers['x-amz-checksum-sha256'] !== digest) return { status: 400 };
    objects.set(path, body);
    return { status: 200 };
  }
  if (request.method === 'DELETE') {
    objects.delete(path);
    return { status: 204 };
  }
  const found = objects.get(path);
  if (!found) return { status: 404 };
  const asked = new URLSearchParams(query);
  const headers = ['content-disposition', 'content-type', 'cache-control'].flatMap((name) => {
    const value = asked.get(`response-${name}`);
    return value === null ? [] : [[name, value]];
  });
  return { status: 200, answer: found, headers: Object.fromEntries(headers) as Record<string, string> };
}

function isSigned(
  request: IncomingMessage,
  path: string,
  query: string,
  { login, now }: { readonly login: Login; readonly now: () => number },
): boolean {
  const pairs = query.split('&').map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]);
  const given = Object.fromEntries(pairs);
  const date = given['X-Amz-Date'] ?? '';
  const scope = `${date.slice(0, 8)}/${login.region}/s3/aws4_request`;
  if (given['X-Amz-Credential'] !== `${login.accessKeyId}/${scope}`) return false;
  const begins = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(now() <= begins + Number(given['X-Amz-Expires']) * 1_000)) return false;
  const signedHeaders = (given['X-Amz-SignedHeaders'] ?? '').split(';');
  if (!signedHeaders.includes('host')) return false;
  const canonical = [
    request.method,
    path,
    pairs
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map((pair) => pair.map(encoded).join('='))
      .sort()
      .join('&'),
    ...signedHeaders.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    signedHeaders.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = [date.slice(0, 8), login.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    `AWS4${login.secretAccessKey}`,
  );
  return createHmac('sha256', key).update(text).digest('hex') === given['X-Amz-Signature'];
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
