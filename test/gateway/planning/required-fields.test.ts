/** Fields a subgraph requires with arguments, and keys a subgraph knows but cannot find anything by. */
import { composedSubgraphs } from '../running/composed-subgraphs.ts';
import { ourExecutor } from '../running/our-executor.ts';

const PRICES = { USD: 10, EUR: 9, GBP: 8 };
type Currency = keyof typeof PRICES;

const goods = {
  typeDefs: `
    type Query { goods: [Good] things: [Thing] }
    interface Thing { id: ID! price(in: Currency!, times: Int = 1): Int }
    type Good implements Thing @key(fields: "id") { id: ID! price(in: Currency!, times: Int = 1): Int parts(first: Int): [Part] box: Box }
    type Part @key(fields: "id") { id: ID! }
    type Box { weight(unit: String): Int }
    enum Currency { USD EUR GBP }`,
  resolvers: {
    Query: { goods: () => [{ id: '1' }, { id: '2' }], things: () => [{ __typename: 'Good', id: '1' }] },
    Good: {
      __resolveReference: (reference: object) => reference,
      price: ({ id }: { id: string }, { in: unit, times }: { in: Currency; times: number }) =>
        PRICES[unit] * Number(id) * times,
      parts: (_: unknown, { first }: { first?: number }) => ['a', 'b', 'c'].slice(0, first).map((id) => ({ id })),
      box: () => ({}),
    },
    Box: { weight: (_: unknown, { unit }: { unit?: string }) => (unit === 'g' ? 1000 : 1) },
  },
};

const parts = {
  typeDefs: 'type Part @key(fields: "id") { id: ID! name: String }',
  resolvers: {
    Part: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `part ${id}` }) },
  },
};

const customs = {
  typeDefs: `
    type Good @key(fields: "id") {
      id: ID!
      price(in: Currency!, times: Int = 1): Int @external
      parts(first: Int): [Part] @external
      box: Box @external
      dollars: String @requires(fields: "price(in: USD)")
      euros: String @requires(fields: "price(in: EUR, times: 2)")
      list: String @requires(fields: "parts(first: 2) { name }")
      whole: String @requires(fields: "parts { name }")
      grams: String @requires(fields: "box { weight(unit: \\"g\\") }")
      plain: String
    }
    type Part @key(fields: "id") { id: ID! name: String @external }
    type Box @external { weight(unit: String): Int }
    enum Currency { USD EUR GBP }`,
  resolvers: {
    Good: {
      __resolveReference: (reference: object) => reference,
      dollars: ({ price }: { price: number }) => `$ ${String(price)}`,
      euros: ({ price }: { price: number }) => `€ ${String(price)}`,
      list: ({ parts: told }: { parts: object }) => JSON.stringify(told),
      whole: ({ parts: told }: { parts: object }) => JSON.stringify(told),
      grams: ({ box }: { box: { weight: number } }) => `${String(box.weight)} g`,
      plain: () => 'plain',
    },
  },
};

describe('a field that is required with arguments', () => {
  const shop = composedSubgraphs({ goods, parts, customs });
  let run: (source: string, variables?: Record<string, unknown>) => Promise<{ data: unknown; errors: unknown }>;

  beforeAll(async () => {
    const { answer } = await ourExecutor(shop.supergraphSdl, shop.ask);
    run = (source, variables = {}) => answer({ source, variables });
  });

  beforeEach(() => {
    shop.asked.length = 0;
  });

  it('keeps its arguments when the caller asks for the same field with others', async () => {
    const { data } = await run('query ($in: Currency!) { goods { dollars price(in: $in) } }', { in: 'GBP' });
    expect(data).toEqual({
      goods: [
        { dollars: '$ 10', price: 8 },
        { dollars: '$ 20', price: 16 },
      ],
    });
  });

  it('is told with each of its values to the field that needs it', async () => {
    const { data } = await run('{ goods { euros dollars plain grams } }');
    expect(data).toEqual({
      goods: [
        { euros: '€ 18', dollars: '$ 10', plain: 'plain', grams: '1000 g' },
        { euros: '€ 36', dollars: '$ 20', plain: 'plain', grams: '1000 g' },
      ],
    });
    // Once for the goods, and once for each price: nothing else is asked apart.
    expect(shop.asked.map(({ subgraph }) => subgraph)).toEqual(['goods', 'customs', 'customs']);
  });

  it('may have fields of a third subgraph below it', async () => {
    const { data } = await run('{ goods { list whole parts(first: 1) { id } } }');
    const names = (of: string[]) => JSON.stringify(of.map((id) => ({ name: `part ${id}` })));
    const good = { list: names(['a', 'b']), whole: names(['a', 'b', 'c']), parts: [{ id: 'a' }] };
    expect(data).toEqual({ goods: [good, good] });
  });

  it('is found through an interface and under an alias of the caller', async () => {
    const { data } = await run('{ things { price: id ... on Good { dollars required_0_price: id } } }');
    expect(data).toEqual({ things: [{ price: '1', dollars: '$ 10', required_0_price: '1' }] });
  });

  it('is no part of what callers see', async () => {
    const { data } = await run('{ __type(name: "Good") { fields { name } } }');
    const names = (data as { __type: { fields: { name: string }[] } }).__type.fields.map(({ name }) => name);
    expect(names.sort()).toEqual([
      'box',
      'dollars',
      'euros',
      'grams',
      'id',
      'list',
      'parts',
      'plain',
      'price',
      'whole',
    ]);
  });
});

describe('a key by which a subgraph can find nothing', () => {
  it('is not used to return to that subgraph', async () => {
    const isbn = { resolvable: 'isbn { country number }', known: 'title' };
    const library = composedSubgraphs({
      library: {
        typeDefs: `
          type Query { book: Book }
          type Book @key(fields: "${isbn.known}", resolvable: false) @key(fields: "${isbn.resolvable}")
            @key(fields: "id", resolvable: false) {
            id: ID! title: String! isbn: Isbn! author: String @external  spine: String @requires(fields: "author")
          }
          type Isbn { country: Int number: Int }`,
        resolvers: {
          Query: { book: () => ({ id: '1', title: 'Sun', isbn: { country: 3, number: 14 } }) },
          Book: {
            __resolveReference: (reference: { isbn?: object }) => (reference.isbn ? reference : null),
            spine: ({ author }: { author: string }) => `by ${author}`,
          },
        },
      },
      authors: {
        typeDefs: `type Book @key(fields: "id") { id: ID! author: String }`,
        resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, author: 'Ada' }) } },
      },
    });
    const { answer } = await ourExecutor(library.supergraphSdl, library.ask);
    const { data } = await answer({ source: '{ book { spine } }', variables: {} });
    expect(data).toEqual({ book: { spine: 'by Ada' } });
    const [, , last] = library.asked;
    expect(last?.request.variables?.['representations']).toEqual([
      { __typename: 'Book', author: 'Ada', isbn: { country: 3, number: 14 } },
    ]);
  });
});
