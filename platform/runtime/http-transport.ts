/**
 * The transport of the distributed mode: pooled keep-alive connections to a subgraph, with a circuit breaker. Only identity,
 * languages, request id and the hub's public address are passed on.
 */
import { product } from '../base/project-file.ts';
import { Pool } from 'undici';
import { CircuitBreaker } from './circuit-breaker.ts';
import { ConcurrencyLimit } from './concurrency-limit.ts';
import { readResult } from './graphql-result.ts';
import { IDENTITY_HEADER, identitySigner } from './identity-header.ts';
import type { Caller } from './open-subgraph.ts';
import { ConnectionFault, posted } from './pooled-post.ts';
import type { SubgraphRequest } from './subgraph-execution.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from './subgraph-transport.ts';
import type { TransportLimits } from '../settings/transport-limits.ts';

export interface HttpTransportOptions {
  readonly name: string;
  readonly url: string;
  /** Null for a foreign subgraph: it gets the request id and no identity. */
  readonly secret: string | null;
  readonly limits: TransportLimits;
}

export const REQUEST_ID_HEADER = 'x-request-id';
export const HUB_URL_HEADER = `${product}-url`;

export function httpTransport({ name, url, secret, limits }: HttpTransportOptions): SubgraphTransport {
  const { origin, pathname: path, search } = new URL(url);
  const { timeoutMs, maxAnswerBytes, maxConcurrent, breakerFailures, breakerCoolDownMs } = limits;
  const pool = new Pool(origin, {
    connections: maxConcurrent,
    maxResponseSize: maxAnswerBytes,
    connect: { timeout: timeoutMs },
    // The request has one time limit, from waiting for a slot to the last byte of the answer.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const limit = new ConcurrencyLimit(limits);
  const breaker = new CircuitBreaker({ failures: breakerFailures, coolDownMs: breakerCoolDownMs });
  const headersOf = secret === null ? requestIdOnly : headersWith(secret);

  async function ask(request: SubgraphRequest, caller: Caller, deadline: number): Promise<string> {
    const { query, variables, operationName, extensions } = request;
    return posted(pool, {
      path: path + search,
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(await headersOf(caller)) },
      body: JSON.stringify({ query, variables, operationName, extensions }),
      timeLeftMs: deadline - performance.now(),
    });
  }

  /** Sends a query again if its connection broke: an idle connection may be closed just when it is used. */
  async function askOnceMore(request: SubgraphRequest, caller: Caller, deadline: number): Promise<string> {
    try {
      return await ask(request, caller, deadline);
    } catch (error) {
      if (!(error instanceof ConnectionFault)) throw error;
      return ask(request, caller, deadline);
    }
  }

  return {
    async send(request, caller) {
      const deadline = performance.now() + timeoutMs;
      try {
        breaker.mustLetThrough();
        return await limit.run(timeoutMs, () =>
          breaker.run(async (isProbe) => {
            const send = request.isIdempotent === true && !isProbe ? askOnceMore : ask;
            return readResult(await send(request, caller, deadline));
          }),
        );
      } catch (error) {
        throw new SubgraphUnavailableError(name, error instanceof Error ? error.message : String(error));
      }
    },
    close: () => pool.close(),
  };
}

type Headers = Readonly<Record<string, string>>;

function requestIdOnly({ requestId }: Caller): Headers {
  return { [REQUEST_ID_HEADER]: requestId };
}

function headersWith(secret: string): (caller: Caller) => Promise<Headers> {
  const sign = identitySigner(secret);
  return async ({ identity, languages, requestId, hubUrl }) => ({
    [REQUEST_ID_HEADER]: requestId,
    [IDENTITY_HEADER]: await sign(identity),
    'accept-language': languages.join(', '),
    ...(hubUrl !== undefined && { [HUB_URL_HEADER]: hubUrl }),
  });
}
