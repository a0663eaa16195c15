/** Another supergraph in the file: served without losing a request, or refused while the old one serves on. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { openAnySupergraph } from '../../gateway/commands/any-supergraph-server.ts';
import { bundledSupergraph, supergraphDigest } from '../../gateway/supergraph.ts';
import { openLog } from '../../platform/base/log.ts';
import { bodyOf, exchange, postTo } from '../world/http-exchange.ts';
import { openLoneGateway } from '../world/open-lone-gateway.ts';
import { composed, serveSchema } from '../world/served-schema.ts';
import { shop, stock } from '../world/shop-and-stock.ts';
import { limitsWith } from '../world/transport-limits.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'covenant-hub-reload-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

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
    // Within braces, so that it is no whole document.
    const half = whole.indexOf('{', whole.length / 2) + 1;
    for (let part = 1; part <= 10; part += 1) {
      await writeFile(file, whole.slice(0, (half * part) / 10));
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
    ['is broken', 'type Query {', /^The supergraph in SUPERGRAPH_FILE cannot be served: Syntax Error/],
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
