/** Arguments that take their value from an outer object (`@fromContext`): the stock gateway refuses them, the planner does not. */
import { composedSubgraphs } from './composed-subgraphs.ts';
import { ourExecutor } from './our-executor.ts';

const accounts = {
  typeDefs: `
    type Query { accounts: [Holder!] }
    interface Holder { id: ID! lines: [Line] }
    type Account implements Holder @key(fields: "id") { id: ID! currency: String lines: [Line] main: Line }
    type Purse implements Holder @key(fields: "id") { id: ID! coin: String lines: [Line] main: Line }
    type Line @key(fields: "id") { id: ID! }`,
  resolvers: {
    Query: {
      accounts: () => [
        { __typename: 'Account', id: 'a', currency: 'EUR', lines: [{ id: '1' }, null, { id: '2' }], main: { id: '1' } },
        { __typename: 'Purse', id: 'b', coin: 'USD', lines: [{ id: '1' }], main: { id: '3' } },
        { __typename: 'Account', id: 'c', currency: null, lines: [{ id: '4' }], main: null },
      ],
    },
  },
};

const prices = {
  typeDefs: `
    type Account @key(fields: "id") @context(name: "holder") { id: ID! currency: String @external }
    type Purse @key(fields: "id") @context(name: "holder") { id: ID! coin: String @external }
    type Line @key(fields: "id") {
      id: ID!
      price(
        in: String @fromContext(field: "$holder ... on Account { currency } ... on Purse { coin }")
        times: Int = 1
      ): String
    }`,
  resolvers: {
    Account: { __resolveReference: (reference: object) => reference },
    Purse: { __resolveReference: (reference: object) => reference },
    Line: {
      __resolveReference: (reference: object) => reference,
      price: ({ id }: { id: string }, { in: unit, times }: { in: string | null; times: number }) =>
        `${String(unit)} ${id} x${String(times)}`,
    },
  },
};

describe('an argument that takes its value from an outer object', () => {
  const bank = composedSubgraphs({ accounts, prices });
  let run: (source: string, variables?: Record<string, unknown>) => Promise<{ data: unknown; errors: unknown }>;

  beforeAll(async () => {
    const { answer } = await ourExecutor(bank.supergraphSdl, bank.ask);
    run = (source, variables = {}) => answer({ source, variables });
  });

  it('has the value of the object it stands under, whatever the type of that is', async () => {
    const { data, errors } = await run(
      '{ accounts { ... on Account { lines { price } } ... on Purse { lines { price } } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      accounts: [
        { lines: [{ price: 'EUR 1 x1' }, null, { price: 'EUR 2 x1' }] },
        { lines: [{ price: 'USD 1 x1' }] },
        { lines: [{ price: 'null 4 x1' }] },
      ],
    });
  });

  it('stands beside arguments of the caller, also when a variable is called as plans call theirs', async () => {
    const { data } = await run(
      `query ($contextualArgument_2_0: Int, $representations: Int) {
        accounts { ... on Account { main { twice: price(times: $contextualArgument_2_0) thrice: price(times: $representations) } } }
      }`,
      { contextualArgument_2_0: 2, representations: 3 },
    );
    expect(data).toEqual({
      accounts: [{ main: { twice: 'EUR 1 x2', thrice: 'EUR 1 x3' } }, {}, { main: null }],
    });
  });

  it('is not what the caller names like it', async () => {
    const { data } = await run('{ accounts { ... on Account { currency: id lines { price } } } }');
    const [first] = (data as { accounts: { currency: string; lines: unknown[] }[] }).accounts;
    expect(first).toEqual({ currency: 'a', lines: [{ price: 'EUR 1 x1' }, null, { price: 'EUR 2 x1' }] });
  });
});
