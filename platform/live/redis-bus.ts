/**
 * The bus between processes, over publish and subscribe of a Redis server. While the server is away nothing waits for it:
 * events are not queued, as gateways find them in the tables.
 */
import { createHash } from 'node:crypto';
import { createClient } from '@redis/client';
import type { Log } from '../base/log.ts';
import type { Bus, BusListener } from './bus.ts';
import type { LiveEvent } from './live-event.ts';

interface Options {
  readonly url: string;
  /** Installations with different secrets do not hear one another on one server. */
  readonly secret: string;
  readonly log: Log;
}

const CONNECT_TIMEOUT_MS = 3_000;
const LONGEST_PAUSE_MS = 2_000;
/** Notices a server that vanished without closing the connection. */
const PING_INTERVAL_MS = 5_000;

export function redisBus({ url, secret, log }: Options): Bus {
  const channel = `live:${createHash('sha256').update(secret).digest('base64url').slice(0, 16)}`;
  // What cannot be sent now is not sent later: it is in the table.
  const publisher = openClient(url, log, { disableOfflineQueue: true });
  const listening = new Set<ReturnType<typeof openClient>>();

  return {
    publish(events) {
      publisher.publish(channel, JSON.stringify(events)).catch(ignore);
    },
    async listen(listener) {
      const client = openClient(url, log, {});
      listening.add(client);
      await heardOrAway(client, channel, listener);
      return () => {
        if (listening.delete(client)) client.destroy();
      };
    },
    close() {
      for (const client of [publisher, ...listening]) client.destroy();
      listening.clear();
      return Promise.resolve();
    },
  };
}

/** A client that goes on connecting for as long as it takes. */
function openClient(url: string, log: Log, options: { readonly disableOfflineQueue?: boolean }) {
  let isAway = false;
  const client = createClient({
    ...options,
    url,
    pingInterval: PING_INTERVAL_MS,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: 3 * PING_INTERVAL_MS,
      reconnectStrategy: (attempts) => Math.min(50 * 2 ** attempts, LONGEST_PAUSE_MS) + Math.random() * 100,
    },
  });
  client.on('error', (error: Error) => {
    if (!isAway) log.error({ reason: error.message }, 'the bus of live events is away: events arrive later');
    isAway = true;
  });
  client.on('ready', () => {
    if (isAway) log.warn('the bus of live events is back');
    isAway = false;
  });
  client.connect().catch(ignore);
  return client;
}

/** Resolves once events arrive, or once it is clear that the server is away. */
function heardOrAway(client: ReturnType<typeof openClient>, channel: string, listener: BusListener): Promise<void> {
  let isSubscribed = false;
  const heard = (message: string): void => {
    listener.events(JSON.parse(message) as LiveEvent[]);
  };
  return new Promise((resolve) => {
    client.once('error', () => {
      resolve();
    });
    client.on('ready', () => {
      // The client itself renews a subscription that it had before it was cut off.
      const subscribed = isSubscribed ? Promise.resolve() : client.subscribe(channel, heard);
      subscribed.then(() => {
        isSubscribed = true;
        listener.resumed();
        resolve();
      }, ignore);
    });
  });
}

function ignore(): void {
  // The client has reported the reason as its error.
}
