/** The bus of a process: over Redis between processes, else within this one. */
import type { Log } from '../base/log.ts';
import type { Bus } from './bus.ts';
import { memoryBus } from './memory-bus.ts';

interface BusSettings {
  readonly redisUrl: string | null;
  readonly subgraphSecret: string | null;
}

/** Without a server, gateways find the events of other processes by asking for them. */
export async function openBus({ redisUrl, subgraphSecret }: BusSettings, log: Log): Promise<Bus> {
  if (redisUrl === null || subgraphSecret === null) return memoryBus();
  // Imported here, so that a hub without Redis does not load its client.
  const { redisBus } = await import('./redis-bus.ts');
  return redisBus({ url: redisUrl, secret: subgraphSecret, log });
}
