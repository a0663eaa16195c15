/**
 * Subscriptions as server-sent events, for readers behind proxies that break sockets: one operation per request, as graphql-sse
 * asks with distinct connections (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LiveLimits } from '../../covenant/settings/live-settings.ts';
import { languagesOf } from '../../platform/graph/accept-language.ts';
import { crossOrigin } from '../http/cross-origin.ts';
import { parametersOf, readOperation, variablesOf } from '../http/graphql-request.ts';
import { HttpRefusal } from '../http-refusal.ts';
import type { Connections, CountedConnection } from './connections.ts';
import { EventStream } from './event-stream.ts';
import type { Subscriptions } from './subscriptions.ts';
import { SubscriptionRefusal } from './subscription-refusal.ts';
import type { Who } from './subscription.ts';

interface Options {
  readonly subscriptions: Subscriptions;
  readonly connections: Connections;
  readonly limits: LiveLimits;
  readonly maxBodyBytes: number;
  readonly corsOrigins: readonly string[];
}

export class EventStreams {
  private readonly streams = new Set<EventStream>();
  private readonly keepAlive: NodeJS.Timeout;
  private readonly isPreflight: ReturnType<typeof crossOrigin>;
  private isClosing = false;

  constructor(private readonly options: Options) {
    this.isPreflight = crossOrigin(options.corsOrigins);
    this.keepAlive = setInterval(() => {
      for (const stream of this.streams) stream.keepAlive();
    }, options.limits.keepAliveMs).unref();
  }

  /** Answers a request that accepts `text/event-stream` before anything else; rejects with an HttpRefusal. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('vary', 'accept, accept-language, authorization');
    if (this.isPreflight(request, response)) return;
    const { connections, subscriptions, limits, maxBodyBytes } = this.options;
    const counted = this.isClosing ? null : connections.add(request);
    if (!counted) throw new HttpRefusal(503, 'TOO_MANY_CONNECTIONS', 'Too many connections are open; try again later.');
    response.once('close', () => {
      counted.close();
    });
    const { who, expiresAt } = await this.reader(request, counted);
    const operation = await readOperation(request, { maxBodyBytes });
    const parameters = { ...parametersOf(operation), variables: variablesOf(operation) };
    const stream = new EventStream(response, limits);
    this.streams.add(stream);
    response.once('close', () => this.streams.delete(stream));
    stream.open(expiresAt);
    try {
      const reader = await subscriptions.begin(parameters, who, stream);
      if (response.closed) reader.stop();
      response.once('close', () => {
        reader.stop();
      });
    } catch (error) {
      if (!(error instanceof SubscriptionRefusal)) throw error;
      stream.end(error);
    }
  }

  close(): void {
    this.isClosing = true;
    clearInterval(this.keepAlive);
    for (const stream of this.streams) stream.goAway();
  }

  private async reader(
    { headers }: IncomingMessage,
    counted: CountedConnection,
  ): Promise<{ readonly who: Who; readonly expiresAt: number | null }> {
    const languages = languagesOf(headers['accept-language']);
    if (headers.authorization === undefined) return { who: { person: null, languages }, expiresAt: null };
    const { person, expiresAt } = await this.options.subscriptions.checkToken(headers.authorization);
    if (counted.belongsTo(person)) return { who: { person, languages }, expiresAt };
    throw new HttpRefusal(503, 'TOO_MANY_CONNECTIONS', 'This person has too many connections open.');
  }
}
