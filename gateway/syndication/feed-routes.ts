/**
 * Serves lists of the graph as feeds below `/feeds/`, for software that reads Atom, RSS, JSON Feed or iCalendar. It asks
 * the graph as a reader who is not signed in, and keeps nothing.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { AnonymousContextOf, HubContext } from '../hub-context.ts';
import { OperationStore } from '../operations/operation-store.ts';
import { HttpRefusal } from '../http-refusal.ts';
import { feedAddressOf, noSuchFeed } from './feed-address.ts';
import { feedFormats } from './feed-formats.ts';
import { readFeedRequest } from './feed-request.ts';
import type { FeedSource } from './feed-source.ts';
import { hubQuestion, type AskHub } from './hub-question.ts';
import { withoutTracking } from './tracking-parameters.ts';

export type FeedRoutes = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Options {
  readonly apollo: ApolloServer<HubContext>;
  /** Makes the context of an anonymous caller. */
  readonly contextOf: AnonymousContextOf;
  /** Public address of the hub. */
  readonly hubUrl: () => string;
}

/** A feed may be two minutes old; feed readers refresh far more rarely. */
const MAX_AGE_SECONDS = 120;

export function feedRoutes({ apollo, contextOf, hubUrl }: Options): FeedRoutes {
  const operations = new OperationStore();
  return async (request, response) => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'Feeds accept GET and HEAD.', { accepted: ['GET', 'HEAD'] });
      }
      const ask = hubQuestion(apollo, operations, contextOf(request, response));
      answer(request, response, await readFeed(request.url ?? '/', ask, hubUrl()));
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      refuse(response, error);
    }
  };
}

interface WrittenFeed {
  readonly body: Buffer;
  readonly contentType: string;
}

async function readFeed(url: string, ask: AskHub, hubUrl: string): Promise<WrittenFeed> {
  const { pathname, search: query } = new URL(url, 'http://hub');
  const search = withoutTracking(query);
  const { source, format, slug } = feedAddressOf(pathname);
  const parameters = source.filterFields === null ? ['languages'] : ['filter', 'languages'];
  const request = readFeedRequest(new URLSearchParams(search), parameters);
  const wishes = { ask, request, format, slug, hubUrl };
  const feed = await source.read(wishes).catch((error: unknown) => rethrown(error, source, ask));
  if (feed === null) throw noSuchFeed('Nothing public has this address.');
  const addresses = { self: `${hubUrl}${pathname}${search}`, home: `${hubUrl}/` };
  const { contentType } = feedFormats[format];
  return { body: Buffer.from(feedFormats[format].write(feed, addresses)), contentType };
}

/** Adds the accepted fields to the refusal of a filter. */
async function rethrown(error: unknown, { filterFields }: FeedSource, ask: AskHub): Promise<never> {
  if (!(error instanceof HttpRefusal) || error.status !== 400 || filterFields === null) throw error;
  const accepted = await filterFields(ask);
  const message = `${error.message} A filter accepts ${accepted.join(', ')}.`;
  throw new HttpRefusal(400, error.code, message, { argument: 'filter', accepted });
}

function answer(request: IncomingMessage, response: ServerResponse, { body, contentType }: WrittenFeed): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers: OutgoingHttpHeaders = {
    etag,
    vary: 'accept-language',
    'cache-control': `public, max-age=${String(MAX_AGE_SECONDS)}`,
    'x-content-type-options': 'nosniff',
  };
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  // For HEAD, node:http sends these headers and drops the body.
  response.writeHead(200, { ...headers, 'content-type': contentType, 'content-length': body.length }).end(body);
}

/** RFC 9110, 13.1.2: tags are compared weakly. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function refuse(response: ServerResponse, { status, code, message, facts }: HttpRefusal): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 405 && { allow: 'GET, HEAD' }),
    ...(status === 503 && { 'retry-after': '60' }),
  });
  response.end(JSON.stringify({ errors: [{ message, extensions: { ...facts, code } }] }));
}
