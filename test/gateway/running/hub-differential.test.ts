/** The same comparison over the hub's own supergraph and its real subgraphs, filled with a small world. */
import { mock } from 'node:test';
import { readSupergraph } from '../../../gateway/supergraph.ts';
import { subgraphs } from '../../../gateway/subgraphs.ts';
import { anonymous } from '../../../platform/graph/identity.ts';
import { coordinatorsTable } from '../../world/coordinators-table.ts';
import { importText } from '../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../world/open-test-subgraph.ts';
import { signatoriesTable } from '../../world/signatories-table.ts';
import { Chance } from './chance.ts';
import { generatedOperation } from './generated-operation.ts';
import { isRefusedByGraphql } from './refused-by-graphql.ts';
import { comparable, REFUSED, twoExecutors, type TwoExecutors } from './two-executors.ts';

const SEED = Number(process.env['TEST_SEED'] ?? '20260101');
const OPERATIONS = Number(process.env['TEST_OPERATIONS'] ?? '60');

describe(`generated operations on the hub (TEST_SEED=${String(SEED)})`, () => {
  const opened = new Map<string, TestSubgraph>();
  let executors: TwoExecutors;

  beforeAll(async () => {
    for (const subgraph of subgraphs) {
      const one = await openTestSubgraph(subgraph);
      opened.set(subgraph.name, one);
      if (subgraph.name === 'coordinators') await importText(one.running, coordinatorsTable({}, {}));
      if (subgraph.name === 'signatories') {
        await importText(one.running, signatoriesTable({ organisation_id: '1', name: 'Sala' }));
      }
      await subgraph.loadExampleContent?.(one.running.database);
    }
    const caller = { identity: anonymous, languages: ['en'], requestId: 'request-1234', hubUrl: 'https://hub.example' };
    executors = await twoExecutors(await readSupergraph(), async (name, request) => {
      const one = opened.get(name);
      if (!one) throw new Error(`There is no subgraph ${name}.`);
      return one.running.execute(request, caller);
    });
  });

  afterAll(async () => {
    mock.timers.reset();
    await Promise.all([...opened.values()].map((one) => one.close()));
  });

  it('are answered like the stock executor answers them', async () => {
    // Some fields say the moment they were counted.
    mock.timers.enable({ apis: ['Date'], now: Date.now() });
    const chance = new Chance(SEED);
    const values = {
      first: [1, 2, 3],
      slug: ['sala-1', 'nobody'],
      code: ['SE', 'ES'],
      text: ['heat'],
      LanguageCode: [['de', 'en']],
    };
    let answered = 0;
    let refused = 0;
    for (let index = 0; index < OPERATIONS; index += 1) {
      const seed = Math.floor(chance.next() * 1_000_000);
      const operation = generatedOperation({ schema: executors.schema, seed, values, depth: 4 });
      const ours = await executors.ours(operation);
      if (isRefusedByGraphql(executors.schema, operation)) {
        refused += 1;
        expect({ ...operation, ...comparable(ours) }).toEqual({ ...operation, ...REFUSED });
        continue;
      }
      const stock = await executors.stock(operation);
      expect({ ...operation, ...comparable(ours) }).toEqual({ ...operation, ...comparable(stock) });
      expect({ ...operation, codes: ours.errors.map(({ code }) => code) }).toEqual({
        ...operation,
        codes: expect.not.arrayContaining(['INTERNAL_SERVER_ERROR']) as unknown[],
      });
      if (ours.data !== null) answered += 1;
    }
    expect(refused).toBeGreaterThan(0);
    expect(answered).toBeGreaterThan(OPERATIONS / 2);
  });
});
