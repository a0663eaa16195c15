/** The hub's executor answers as the stock one does: generated operations, the same subgraphs, data and errors compared. */
import { Chance } from './chance.ts';
import { generatedOperation } from './generated-operation.ts';
import { isRefusedByGraphql } from './refused-by-graphql.ts';
import { composeShop } from './shop-subgraphs.ts';
import { comparable, REFUSED, twoExecutors, type TwoExecutors, unplanned, valueAt } from './two-executors.ts';

const SEED = Number(process.env['TEST_SEED'] ?? '20260101');
const OPERATIONS = Number(process.env['TEST_OPERATIONS'] ?? '100');

const values = {
  Int: [1, 2, 5],
  ID: ['1', '2', '3', '4'],
  String: ['new', ''],
  of: [['BOOK'], [['FILM'], ['BOOK', 'FILM']]],
  ProductFilter: [{}, { kinds: ['BOOK'] }, { kinds: ['FILM'], deep: { titled: 'x' } }],
};

describe(`generated operations on a shop of four subgraphs (TEST_SEED=${String(SEED)})`, () => {
  let executors: TwoExecutors;
  let asked = 0;

  beforeAll(async () => {
    const { supergraphSdl, ask } = composeShop();
    executors = await twoExecutors(supergraphSdl, (subgraph, request) => {
      asked += 1;
      return ask(subgraph, request);
    });
  });

  it.each(['query', 'mutation'] as const)('are answered like the stock executor answers them: %s', async (kind) => {
    const chance = new Chance(SEED);
    let refused = 0;
    for (let index = 0; index < OPERATIONS; index += 1) {
      const seed = Math.floor(chance.next() * 1_000_000);
      const operation = generatedOperation({ schema: executors.schema, seed, values, kind });
      asked = 0;
      const ours = await executors.ours(operation);
      const askedByOurs = asked;
      const stock = await executors.stock(operation);
      // The stock executor asks on and tells of one field; here the operation is refused, and no subgraph is asked.
      if (isRefusedByGraphql(executors.schema, operation)) {
        refused += 1;
        expect({ ...operation, askedByOurs }).toEqual({ ...operation, askedByOurs: 0 });
        expect([REFUSED, unplanned(stock)]).toContainEqual(comparable(ours));
        continue;
      }
      // Printed with the operation, so that a difference can be looked at.
      expect({ ...operation, ...comparable(ours) }).toEqual({ ...operation, ...comparable(stock) });
      // Nothing at all is there where nobody asked for what only a fetch needed.
      const whole = ours.errors.filter(({ path }) => (valueAt(ours.data, path) ?? null) !== null);
      expect({ ...operation, whole }).toEqual({ ...operation, whole: [] });
    }
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(OPERATIONS / 2);
  });
});
