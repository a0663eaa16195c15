/**
 * The distributed form: pooled keep-alive connections to a subgraph, with a limit on the time (of the whole answer, not
 * only its first byte) and on the size of an answer. Of the caller only identity, languages, request id and the hub's
 * public address travel on.
 */
import { Pool } from 'undici';
import { IDENTITY_HEADER, signIdentity } from './identity.ts';
import type { Caller } from './open-subgraph.ts';
import type { SubgraphResult } from './subgraph-execution.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from './subgraph-transport.ts';

export interface HttpTransportOptions {
  readonly name: string;
  readonly url: string;
  /** Null for a subgraph of others: it is told the request id, and nothing about who asks. */
  readonly secret: string | null;
  readonly timeoutMs: number;
}

const CONNECTIONS = 32;
const MAX_ANSWER_BYTES = 10 * 1024 * 1024;

export const REQUEST_ID_HEADER = 'x-request-id';
export const HUB_URL_HEADER = 'covenant-hub-url';

export function httpTransport({ name, url, secret, timeoutMs }: HttpTransportOptions): SubgraphTransport {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });

  async function answer(body: string, headers: Record<string, string>): Promise<SubgraphResult> {
    const response = await pool.request({
      path: pathname,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await textOf(response.body);
    if (response.statusCode !== 200) throw new Error(`HTTP ${String(response.statusCode)}`);
    return mustBeResult(JSON.parse(text));
  }

  return {
    async send(request, caller) {
      try {
        const own = secret === null ? {} : await headersOf(caller, secret);
        return await answer(JSON.stringify(request), { [REQUEST_ID_HEADER]: caller.requestId, ...own });
      } catch (error) {
        throw new SubgraphUnavailableError(name, error instanceof Error ? error.message : String(error));
      }
    },
    close: () => pool.close(),
  };
}

async function headersOf({ identity, languages, hubUrl }: Caller, secret: string): Promise<Record<string, string>> {
  return {
    [IDENTITY_HEADER]: await signIdentity(identity, secret),
    'accept-language': languages.join(', '),
    ...(hubUrl !== undefined && { [HUB_URL_HEADER]: hubUrl }),
  };
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > MAX_ANSWER_BYTES) throw new Error(`the answer is larger than ${String(MAX_ANSWER_BYTES)} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function mustBeResult(value: unknown): SubgraphResult {
  if (isObject(value) && ('data' in value || 'errors' in value)) {
    const { data = null, errors = [] } = value;
    const areErrors =
      Array.isArray(errors) && errors.every((one) => isObject(one) && typeof one['message'] === 'string');
    if (areErrors && (data === null || isObject(data))) return value;
  }
  throw new Error('the answer is no GraphQL result');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
