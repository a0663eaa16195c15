/** The Redis server for tests, and a line to it that can be cut. A machine without one skips these tests, and says so. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The server for tests: nothing is kept on it. */
export const redisServer = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';

/** True if it answers; throws if it is required and does not. */
export async function hasRedis(): Promise<boolean> {
  const socket = connect(portOf(redisServer), new URL(redisServer).hostname).setTimeout(2_000);
  try {
    await Promise.race([
      once(socket, 'connect'),
      once(socket, 'timeout').then(() => Promise.reject(new Error('slow'))),
    ]);
    return true;
  } catch {
    if (process.env['REQUIRE_REDIS'] === '1') {
      throw new Error(`REQUIRE_REDIS=1, but no server answers at ${redisServer} (TEST_REDIS_URL).`);
    }
    console.warn(`Skipped: live events over Redis, as none answers at ${redisServer} (TEST_REDIS_URL).`);
    return false;
  } finally {
    socket.destroy();
  }
}

function portOf(url: string): number {
  return Number(new URL(url).port || 6379);
}

export interface CuttableLine {
  /** Address of the server through this line. */
  readonly url: string;
  /** Ends all connections and refuses new ones. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openCuttableLine(): Promise<CuttableLine> {
  let isCut = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(portOf(redisServer), new URL(redisServer).hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const end = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `redis://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    cut() {
      isCut = true;
      end();
    },
    mend() {
      isCut = false;
    },
    async close() {
      end();
      server.close();
      await once(server, 'close');
    },
  };
}
