/** What was made ready for one spelling answers another as if nothing had been there before. */
import { print, type GraphQLSchema } from 'graphql';
import { Chance } from './chance.ts';
import { composedSubgraphs } from './composed-subgraphs.ts';
import { generatedOperation } from './generated-operation.ts';
import { ourExecutor, type Answer } from './our-executor.ts';
import { composeShop } from './shop-subgraphs.ts';
import { normalizedValid } from '../planning/normalized-valid.ts';

const SEED = Number(process.env['TEST_SEED'] ?? '20260101');
const OPERATIONS = Number(process.env['TEST_OPERATIONS'] ?? '25');

describe('two callers, one with a value and one with a variable of the name it would have', () => {
  const resolvers = { Query: { page: (_: unknown, { first }: { first: number }) => first } };
  const withValue = { source: 'query A { page(first: 2) }', variables: {} };
  const withVariable = { source: 'query A($first: Int!) { page(first: $first) }', variables: { first: 3 } };
  const without = { ...withVariable, variables: {} };
  const wrong = { ...withVariable, variables: { first: 'many' } };
  const refusedText = { data: null, errors: [{ path: [], code: undefined }] };

  it.each([
    ['the value', [withValue, withVariable, without, wrong]],
    ['the variable', [withVariable, without, wrong, withValue]],
    ['the wrong variable', [wrong, without, withValue, withVariable]],
  ])('are told apart when %s comes first', async (_which, operations) => {
    const { supergraphSdl, ask, asked } = composedSubgraphs({
      pages: { typeDefs: 'type Query { page(first: Int!): Int }', resolvers },
    });
    const { answer } = await ourExecutor(supergraphSdl, ask);
    for (const operation of operations) {
      const { data, errors } = await answer(operation);
      const expected = new Map([
        [withValue, { data: { page: 2 }, errors: [] }],
        [withVariable, { data: { page: 3 }, errors: [] }],
      ]).get(operation);
      expect({ data, errors }).toEqual(expected ?? refusedText);
    }
    // What is refused for its variables is no question to a subgraph.
    expect(asked).toHaveLength(2);
  });
});

describe(`the forms of generated operations (TEST_SEED=${String(SEED)})`, () => {
  const values = {
    Int: [1, 2, 5],
    ID: ['1', '2', '3', '4'],
    String: ['new', ''],
    of: [['BOOK'], [['FILM'], ['BOOK', 'FILM']]],
    ProductFilter: [{}, { kinds: ['BOOK'] }, { titled: 'x', kinds: ['FILM'], deep: { titled: 'x' } }],
  };
  let schema: GraphQLSchema;
  let answer: Answer;

  beforeAll(async () => {
    const { supergraphSdl, ask } = composeShop();
    ({ schema, answer } = await ourExecutor(supergraphSdl, ask));
  });

  it.each(['query', 'mutation'] as const)('answer as the operation itself and are their own form: %s', async (kind) => {
    const chance = new Chance(SEED);
    let lifting = 0;
    for (let index = 0; index < OPERATIONS; index += 1) {
      const seed = Math.floor(chance.next() * 1_000_000);
      const operation = generatedOperation({ schema, seed, values, kind });
      const { source, variables } = operation;
      const form = normalizedValid(schema, source);
      const text = print(form.document);
      const asForm = { source: text, variables: { ...variables, ...form.lifted } };
      expect({ source, ...(await answer(asForm)) }).toEqual({ source, ...(await answer(operation)) });
      expect(print(normalizedValid(schema, text).document)).toBe(text);
      expect(print(normalizedValid(schema, source.replaceAll(' ', '\n# spelt\n  ')).document)).toBe(text);
      if (Object.keys(form.lifted).length > 0) lifting += 1;
    }
    expect(lifting).toBeGreaterThan(OPERATIONS / 20);
  });
});
