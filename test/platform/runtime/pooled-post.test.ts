/** One POST over a pool whose connections are all taken. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { closed, listening } from '../../../platform/runtime/http-listening.ts';
import { posted } from '../../../platform/runtime/pooled-post.ts';

describe('a request that is given up', () => {
  it('before its connection was made is not sent when there is one', async () => {
    const arrived: string[] = [];
    const server = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => arrived.push(chunk.toString('utf8')));
      // The first is never answered.
      if (arrived.length > 0) response.end('late');
    });
    await listening(server, 0, '127.0.0.1');
    const { port } = server.address() as AddressInfo;
    const pool = new Pool(`http://127.0.0.1:${String(port)}`, { connections: 1 });
    const post = (body: string, timeLeftMs: number): Promise<string> =>
      posted(pool, { path: '/graphql', headers: {}, body, timeLeftMs });

    // The one connection is taken for longer than the second has time.
    const first = post('first', 900);
    await expect(post('second', 100)).rejects.toThrow('no answer in time');
    await expect(first).rejects.toThrow('no answer in time');
    await wait(300);
    expect(arrived).toEqual(['first']);

    await pool.destroy();
    server.closeAllConnections();
    await closed(server);
  });
});
