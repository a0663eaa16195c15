/** The hub as a process that is told to end or to read again while hundreds of requests are under way. */
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { bundledSupergraph } from '../../gateway/supergraph.ts';
import { runHub } from '../world/run-hub.ts';

/** Requests under way at any time. */
const CALLERS = 200;
const BODY = JSON.stringify({ query: '{ coordinators(first: 2) { nodes { name } } }' });

describe('a hub under load', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'covenant-hub-ending-'));
    file = join(folder, 'supergraph.graphql');
    await copyFile(bundledSupergraph(), file);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('goes on after SIGHUP, and loses no request when it is ended by SIGTERM', async () => {
    const hub = runHub({
      DATA_DIR: join(folder, 'data'),
      SUPERGRAPH_FILE: file,
      SUPERGRAPH_POLL_MS: '0',
      LOG_LEVEL: 'info',
    });
    const url = await hub.url;
    const ended = { isSo: false };
    void hub.ended.then(() => (ended.isSo = true));
    const answers = { right: 0, refused: 0, wrong: [] as string[] };
    const pool = new Pool(url, { connections: CALLERS });

    async function call(): Promise<void> {
      while (!ended.isSo) {
        try {
          const { statusCode, body } = await pool.request({
            path: '/graphql',
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: BODY,
          });
          const text = await body.text();
          if (statusCode === 200 && text.startsWith('{"data":{"coordinators":{"nodes":[{"name":')) answers.right += 1;
          else answers.wrong.push(text);
        } catch (error) {
          // It no longer listens: nothing of this request has reached it.
          if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') {
            answers.refused += 1;
            await wait(20);
          } else answers.wrong.push(String(error));
        }
      }
    }
    const calling = Array.from({ length: CALLERS }, call);
    while (answers.right < CALLERS) await wait(20);

    await writeFile(file, 'type Query {');
    hub.signal('SIGHUP');
    while (!hub.said().includes('supergraph refused')) await wait(20);
    const before = answers.right;
    while (answers.right < before + CALLERS) await wait(20);

    hub.stop();
    expect(await hub.ended).toMatchObject({ code: 0 });
    await Promise.all(calling);
    await pool.close();
    expect(answers.wrong).toEqual([]);
  });
});
