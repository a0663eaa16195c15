/** While hundreds of requests are under way, another supergraph costs none of them, and a broken one changes nothing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { openAnySupergraph } from '../../gateway/commands/any-supergraph-server.ts';
import { openLog } from '../../platform/base/log.ts';
import { bodyOf, postTo } from '../world/http-exchange.ts';
import { composed, serveSchema, type ServedSchema } from '../world/served-schema.ts';
import { shop, stock } from '../world/shop-and-stock.ts';
import { limitsWith } from '../world/transport-limits.ts';

/** Requests under way at any time. */
const CALLERS = 200;
const ALWAYS = { query: '{ product { name left } }', answer: '{"data":{"product":{"name":"pump","left":7}}}' };
const SOMETIMES = { query: '{ product { colour } }', answer: '{"data":{"product":{"colour":"red"}}}' };

describe('a gateway under load', () => {
  const served: ServedSchema[] = [];
  let gateway: Awaited<ReturnType<typeof openAnySupergraph>>;
  let folder: string;
  let file: string;
  let whole: string;
  let without: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'covenant-hub-load-'));
    for (const one of [shop, stock]) served.push(await serveSchema(one));
    const [shopUrl = '', stockUrl = ''] = served.map(({ url }) => url);
    whole = composed([
      { ...shop, url: shopUrl },
      { ...stock, url: stockUrl },
    ]);
    without = whole.replace(/\n +colour: String.*/, '');
    file = join(folder, 'loaded.graphql');
    await writeFile(file, whole);
    // Callers, gateway and subgraphs share one process: on a busy machine an answer takes its time.
    const limits = limitsWith({ timeoutMs: 60_000 });
    gateway = await openAnySupergraph({ file, pollMs: 20, port: 0, limits, log: openLog('silent') });
  });

  afterAll(async () => {
    await gateway.close();
    for (const one of served) await one.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Many callers ask without a pause while something is done; every answer must be one of those that are right. */
  async function underLoad(isRight: (asked: typeof ALWAYS, text: string) => boolean, work: () => Promise<void>) {
    const pool = new Pool(new URL(gateway.url).origin, { connections: CALLERS });
    const wrong: string[] = [];
    let isOver = false;
    async function call(asked: typeof ALWAYS): Promise<void> {
      while (!isOver) {
        const text = await posted(pool, asked.query).catch((error: unknown) => String(error));
        if (!isRight(asked, text.trim())) wrong.push(text);
      }
    }
    const calling = Array.from({ length: CALLERS }, (_, index) => call(index % 2 === 0 ? ALWAYS : SOMETIMES));
    try {
      await work();
    } finally {
      isOver = true;
      await Promise.all(calling);
      await pool.close();
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  }

  async function posted(pool: Pool, query: string): Promise<string> {
    const { body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return body.text();
  }

  it('drops no request and gives no wrong answer, whichever supergraph is served meanwhile', async () => {
    await underLoad(
      (asked, text) => text === asked.answer || (asked === SOMETIMES && text.includes('Cannot query field')),
      async () => {
        for (const text of [without, whole, without, whole]) {
          await writeFile(file, text);
          await gateway.reload();
          const { errors } = bodyOf(await postTo(gateway.url, { query: SOMETIMES.query }));
          expect(errors === undefined).toBe(text === whole);
        }
      },
    );
  });

  it('serves on what it has while the file is broken in every way', async () => {
    const broken = [
      '',
      '<html>404</html>',
      whole.slice(0, whole.length / 2),
      whole.slice(0, whole.lastIndexOf('\ntype ')),
      whole.replace('product: Product', 'product: Nothing'),
      whole.replace('name: "stock"', 'nickname: "stock"'),
      whole.replaceAll('graph: STOCK', 'graph: NOBODY'),
      'type Query { product: String }',
    ];
    await underLoad(
      (asked, text) => text === asked.answer,
      async () => {
        for (const text of broken) {
          await writeFile(file, text);
          await gateway.reload();
          expect(bodyOf(await postTo(gateway.url, { query: SOMETIMES.query })).errors).toBeUndefined();
        }
        await rm(file);
        await gateway.reload();
      },
    );
    await writeFile(file, without);
    await gateway.reload();
    expect(bodyOf(await postTo(gateway.url, { query: SOMETIMES.query })).errors).toHaveLength(1);
  });
});
