/**
 * Serves the explorer page at `/`, its files and the named operations below `/explorer/`.
 * It must never read a path that a caller wrote: a file is found by its exact name in the bundle or it does not exist.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { ensureExplorerBundle, type ExplorerBundle } from './explorer-bundle.ts';
import { noncePlaceholder } from './explorer-document.ts';
import { readNamedOperations } from './named-operations.ts';

export interface ExplorerOptions {
  /** Folder of `*.graphql` files and `variables.json`; read once, now. */
  readonly operationsFolder: string;
}

export interface ExplorerRoutes {
  /** True when the request was for the explorer and is being answered; false leaves it to the hub. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
}

const jsonType = 'application/json; charset=utf-8';

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const oneYearSeconds = 31_536_000;

export function openExplorer({ operationsFolder }: ExplorerOptions): ExplorerRoutes {
  const operations = Buffer.from(JSON.stringify(readNamedOperations(operationsFolder)));

  return {
    handle(request, response) {
      const path = (request.url ?? '').split('?', 1)[0] ?? '';
      if (path !== '/' && !path.startsWith('/explorer/')) return false;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        refuse(response, 405, 'METHOD_NOT_ALLOWED', `${path} accepts GET and HEAD. Queries go to POST /graphql.`);
      } else if (path === '/explorer/operations.json') {
        answer(response, 200, operations, { 'content-type': jsonType });
      } else {
        void answerFromBundle(request, response, path);
      }
      return true;
    },
  };
}

async function answerFromBundle(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  try {
    const bundle = await ensureExplorerBundle();
    if (path === '/') answerPage(response, bundle);
    else answerFile(request, response, bundle, path.slice('/explorer/'.length));
  } catch {
    // ensureExplorerBundle() tells the reason, which contains paths of this machine, to the operator only.
    refuse(response, 503, 'EXPLORER_NOT_BUILT', 'The explorer page is not built: npm run build:explorer.');
  }
}

function answerPage(response: ServerResponse, bundle: ExplorerBundle): void {
  const nonce = randomBytes(16).toString('base64');
  const page = (bundle.get('page.html') ?? Buffer.of()).toString('utf8').replaceAll(noncePlaceholder, nonce);
  answer(response, 200, Buffer.from(page), {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(nonce),
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  });
}

/**
 * Scripts and styles are files of this hub, nothing else runs. The nonce is for one style element that GraphiQL's
 * dialogs add to hold the page still behind them; so `unsafe-inline` is not needed.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function answerFile(request: IncomingMessage, response: ServerResponse, bundle: ExplorerBundle, name: string): void {
  const contentType = contentTypes[extname(name)];
  const plain = bundle.get(name);
  if (plain === undefined || contentType === undefined) {
    refuse(response, 404, 'NOT_FOUND', 'The explorer has no such file. Its page is at /.');
    return;
  }
  const compressed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? bundle.get(`${name}.gz`) : undefined;
  answer(response, 200, compressed ?? plain, {
    'content-type': contentType,
    // The name holds a hash of the contents, so the contents behind a name never change.
    'cache-control': `public, max-age=${String(oneYearSeconds)}, immutable`,
    vary: 'accept-encoding',
    ...(compressed && { 'content-encoding': 'gzip' }),
  });
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
  answer(response, status, body, { 'content-type': jsonType, ...(status === 405 && { allow: 'GET, HEAD' }) });
}

/** For HEAD, node:http sends these headers and drops the body. */
function answer(response: ServerResponse, status: number, body: Buffer, headers: OutgoingHttpHeaders): void {
  response.writeHead(status, {
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...headers,
    'content-length': body.length,
  });
  response.end(body);
}
