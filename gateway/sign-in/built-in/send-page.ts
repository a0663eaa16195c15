/** Sends a page of the built-in sign-in: it runs no script, loads nothing, and is framed by nobody. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { PAGE_STYLE } from './choice-page.ts';

const STYLE_DIGEST = createHash('sha256').update(PAGE_STYLE).digest('base64');

interface How {
  readonly status?: number;
  /** Origins to which the form of the page may lead, besides the hub. */
  readonly formOrigins?: readonly string[];
}

export function sendPage(response: ServerResponse, html: string, { status = 200, formOrigins = [] }: How = {}): void {
  const body = Buffer.from(html);
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_DIGEST}'`,
    `form-action ${["'self'", ...formOrigins].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
