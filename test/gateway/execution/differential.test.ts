/** The hub's executor answers as the stock one does: generated operations, the same subgraphs, data and errors compared. */
import { Chance } from './chance.ts';
import { generatedOperation } from './generated-operation.ts';
import { composeShop } from './shop-subgraphs.ts';
import { comparable, twoExecutors, type TwoExecutors, valueAt } from './two-executors.ts';

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

  beforeAll(async () => {
    const { supergraphSdl, ask } = composeShop();
    executors = await twoExecutors(supergraphSdl, ask);
  });

  it.each(['query', 'mutation'] as const)('are answered like the stock executor answers them: %s', async (kind) => {
    const chance = new Chance(SEED);
    for (let index = 0; index < OPERATIONS; index += 1) {
      const seed = Math.floor(chance.next() * 1_000_000);
      const operation = generatedOperation({ schema: executors.schema, seed, values, kind });
      const [ours, stock] = [await executors.ours(operation), await executors.stock(operation)];
      // Printed with the operation, so that a difference can be looked at.
      expect({ ...operation, ...comparable(ours) }).toEqual({ ...operation, ...comparable(stock) });
      // Nothing at all is there where nobody asked for what only a fetch needed.
      const whole = ours.errors.filter(({ path }) => (valueAt(ours.data, path) ?? null) !== null);
      expect({ ...operation, whole }).toEqual({ ...operation, whole: [] });
    }
  });
});
