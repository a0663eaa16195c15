/** Everything live: subscriptions over sockets and over event streams, told by the bus. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { Limits } from '../../covenant/settings/limit-settings.ts';
import type { LiveSettings } from '../../covenant/settings/live-settings.ts';
import { livePrefixes, subgraphNames } from '../../covenant/subgraph-name.ts';
import type { Log } from '../../platform/base/log.ts';
import type { Bus } from '../../platform/live/bus.ts';
import { ConcurrencyLimit } from '../../platform/runtime/concurrency-limit.ts';
import type { SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';
import type { HubContext } from '../hub-context.ts';
import { originsThatConnect } from '../http/cross-origin.ts';
import type { Upgrade } from '../http/upgrade-requests.ts';
import type { DocumentMustBeSmall } from '../limits/document-limits.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { SubscriptionOperations } from './subscription-request.ts';
import { Audiences } from './audience.ts';
import { Connections } from './connections.ts';
import { EventStreams } from './event-streams.ts';
import { Subscriptions } from './subscriptions.ts';
import { LiveSources } from './live-sources.ts';
import { SocketServer } from './socket-server.ts';
import { SubgraphEvents } from './subgraph-events.ts';

/** What is open at a moment. */
export interface LiveCounts {
  readonly connections: number;
  readonly subscriptions: number;
  /** Readers of equal operations with equal rights are one audience. */
  readonly audiences: number;
}

export interface Live {
  readonly upgrade: Upgrade;
  /** Answers a request that accepts an event stream before anything else. */
  readonly eventStream: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  counts(): LiveCounts;
  close(): Promise<void>;
}

interface Options {
  readonly settings: LiveSettings & Limits & { readonly maxBodyBytes: number; readonly corsOrigins: readonly string[] };
  readonly apollo: ApolloServer<HubContext>;
  readonly documentMustBeSmall: DocumentMustBeSmall;
  readonly transports: ReadonlyMap<string, SubgraphTransport>;
  readonly bus: Bus;
  readonly signIn: SignIn;
  readonly hubUrl: () => string;
  readonly log: Log;
}

/** The most events and beginnings that are asked about at once; further ones wait, each for its own time. */
const AT_ONCE = 16;
const MAX_WAITING = 100_000;

export async function openLive(options: Options): Promise<Live> {
  const { settings, transports, bus, hubUrl, log } = options;
  const { live: limits, trustedProxies } = settings;
  const subgraphs = subgraphNames.flatMap((name) => {
    const transport = transports.get(name);
    return transport ? [new SubgraphEvents(name, livePrefixes[name], transport)] : [];
  });
  const sources = await LiveSources.open(subgraphs, { bus, checkMs: limits.checkMs, log });
  const audiences = new Audiences(limits.maxWaitingMessages);
  const operations = new SubscriptionOperations(options.apollo, options.documentMustBeSmall);
  const limit = new ConcurrencyLimit({ maxConcurrent: AT_ONCE, maxWaiting: MAX_WAITING });
  const subscriptions = new Subscriptions({
    operations,
    signIn: options.signIn,
    limit,
    hubUrl,
    log,
    sources,
    audiences,
  });
  const connections = new Connections(limits, trustedProxies);
  const mayConnect = originsThatConnect(settings.corsOrigins, hubUrl);
  const sockets = new SocketServer({ subscriptions, connections, limits, mayConnect, log });
  const streams = new EventStreams({ ...settings, subscriptions, connections, limits });
  return {
    upgrade: (request, stream, head) => {
      sockets.upgrade(request, stream, head);
    },
    eventStream: (request, response) => streams.answer(request, response),
    counts: () => ({ connections: connections.size, subscriptions: subscriptions.size, audiences: audiences.size }),
    async close() {
      streams.close();
      await sockets.close();
      sources.close();
    },
  };
}
