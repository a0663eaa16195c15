/** Another supergraph in the file: served without losing a request, or refused while the old one serves on. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { Pool } from 'undici';
import { openAnySupergraph } from '../../gateway/any-supergraph-server.ts';
import { bundledSupergraph, supergraphDigest } from '../../gateway/supergraph.ts';
import { openLog } from '../../platform/log.ts';
import { bodyOf, exchange, postTo } from '../world/http-exchange.ts';
import { openLoneGateway } from '../world/open-lone-gateway.ts';
import { composed, serveSchema, type SchemaOfSubgraph, type ServedSchema } from '../world/served-schema.ts';
import { limitsWith } from '../world/transport-limits.ts';

/** Requests under way at any time. */
const CALLERS = 200;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'covenant-hub-reload-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const shop: SchemaOfSubgraph = {
  name: 'shop',
  typeDefs: 'type Query { product: Product } type Product @key(fields: "id") { id: ID! name: String colour: String }',
  resolvers: { Query: { product: () => ({ id: '1', name: 'pump', colour: 'red' }) } },
};
const stock: SchemaOfSubgraph = {
  name: 'stock',
  typeDefs: 'type Product @key(fields: "id") { id: ID! left: Int }',
  resolvers: { Product: { __resolveReference: (it) => it, left: () => 7 } },
};
const ALWAYS = { query: '{ product { name left } }', answer: '{"data":{"product":{"name":"pump","left":7}}}' };
const SOMETIMES = { query: '{ product { colour } }', answer: '{"data":{"product":{"colour":"red"}}}' };

describe('a gateway under load', () => {
  const served: ServedSchema[] = [];
  let gateway: Awaited<ReturnType<typeof openAnySupergraph>>;
  let file: string;
  let whole: string;
  let without: string;

  beforeAll(async () => {
    for (const one of [shop, stock]) served.push(await serveSchema(one));
    const [shopUrl = '', stockUrl = ''] = served.map(({ url }) => url);
    whole = composed([
      { ...shop, url: shopUrl },
      { ...stock, url: stockUrl },
    ]);
    without = whole.replace(/\n +colour: String.*/, '');
    file = join(folder, 'loaded.graphql');
    await writeFile(file, whole);
    gateway = await openAnySupergraph({ file, pollMs: 20, port: 0, limits: limitsWith({}), log: openLog('silent') });
  });

  afterAll(async () => {
    await gateway.close();
    for (const one of served) await one.close();
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

describe('the hub', () => {
  it('says at /ready which supergraph it serves, and refuses one with a subgraph it does not have', async () => {
    const whole = await readFile(bundledSupergraph(), 'utf8');
    const file = join(folder, 'hub.graphql');
    await writeFile(file, whole);
    const hub = await openLoneGateway({ SUPERGRAPH_FILE: file, SUPERGRAPH_POLL_MS: '20' });
    const digest = async (): Promise<unknown> =>
      (JSON.parse((await exchange({ url: `${hub.url}/ready` })).text) as { supergraph: unknown }).supergraph;
    expect(await digest()).toBe(supergraphDigest(whole));

    await writeFile(file, whole.replace('name: "signatories"', 'name: "strangers"'));
    await hub.reload();
    expect(await digest()).toBe(supergraphDigest(whole));

    // Found without being told.
    const next = `${whole}\n# another one\n`;
    await writeFile(file, next);
    for (let time = 0; time < 200 && (await digest()) !== supergraphDigest(next); time += 1) await wait(50);
    expect(await digest()).toBe(supergraphDigest(next));
    await hub.close();
  });
});

describe('a supergraph in a file', () => {
  it('is waited for until it is written to its end, and refused once with the reason', async () => {
    const file = join(folder, 'slowly.graphql');
    const whole = await readFile(bundledSupergraph(), 'utf8');
    const lines: string[] = [];
    await writeFile(file, whole);
    const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
    const hub = await openLoneGateway({ SUPERGRAPH_FILE: file, SUPERGRAPH_POLL_MS: '100' }, log);
    for (let part = 1; part <= 10; part += 1) {
      await writeFile(file, whole.slice(0, (whole.length * part) / 20));
      await wait(20);
    }
    while (lines.length === 0) await wait(50);
    await wait(500);
    await hub.close();
    const refusals = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(refusals).toMatchObject([
      {
        msg: 'supergraph refused, the old one serves on',
        file,
        reason: expect.stringMatching(/Syntax Error/) as unknown,
      },
    ]);
  });

  it.each([
    ['cannot be read', null, /^SUPERGRAPH_FILE is ".*", which cannot be read \(ENOENT\)/],
    ['is broken', 'type Query {', /Syntax Error/],
  ])('that %s at the start is not served', async (_how, text, reason) => {
    const file = join(folder, 'at-start.graphql');
    if (text !== null) await writeFile(file, text);
    await expect(openLoneGateway({ SUPERGRAPH_FILE: file })).rejects.toThrow(reason);
    await rm(file, { force: true });
  });
});

describe('a request under way', () => {
  it('is finished over the supergraph it began with, also when a subgraph it needs is gone from the next', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slowly = { Query: { product: () => gate.then(() => ({ id: '1', name: 'pump' })) } };
    const [servedShop, servedStock] = [await serveSchema({ ...shop, resolvers: slowly }), await serveSchema(stock)];
    const [both, one] = [
      composed([
        { ...shop, url: servedShop.url },
        { ...stock, url: servedStock.url },
      ]),
      composed([{ ...shop, url: servedShop.url }]),
    ];
    const file = join(folder, 'shop.graphql');
    await writeFile(file, both);
    const log = openLog('silent');
    const gateway = await openAnySupergraph({ file, pollMs: 0, port: 0, limits: limitsWith({}), log });
    const query = '{ product { name left } }';
    const underWay = postTo(gateway.url, { query });
    while (servedShop.asked.length === 0) await wait(5);
    await writeFile(file, one);
    await gateway.reload();
    const refused = bodyOf(await postTo(gateway.url, { query }));
    expect(refused.errors?.[0]?.message).toMatch(/Cannot query field "left"/);
    release();
    expect(bodyOf(await underWay)).toEqual({ data: { product: { name: 'pump', left: 7 } } });
    await gateway.close();
    await Promise.all([servedShop.close(), servedStock.close()]);
  });
});
