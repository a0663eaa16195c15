/** Callers name fields as they like; what a subgraph is told about an object never depends on it. */
import { composedSubgraphs } from '../running/composed-subgraphs.ts';
import { ourExecutor } from '../running/our-executor.ts';
import type { Outcome } from '../running/our-executor.ts';

const books = {
  typeDefs: `
    type Query { book: Book  any: Work  books(ids: [ID!]): [Book] }
    interface Work { title: String }
    type Book implements Work @key(fields: "id") { id: ID!  title: String  pages: Int  size: Size }
    type Size { height: Int  width: Int }`,
  resolvers: {
    Query: {
      book: () => ({ id: '1', title: '2', pages: 100, size: { height: 3, width: 4 } }),
      any: () => ({ __typename: 'Book', id: '1', title: 'Film', pages: 100 }),
      books: (_: unknown, { ids }: { ids: string[] }) => ids.map((id) => ({ id, title: '2' })),
    },
    Book: { __resolveReference: (reference: object) => ({ ...reference, title: '2', pages: 100 }) },
  },
};

const post = {
  typeDefs: `
    type Book @key(fields: "id") { id: ID!  pages: Int @external  size: Size @external  about: String
      weight: Int @requires(fields: "pages")  volume: Int @requires(fields: "pages size { height width }")  lost: Int }
    type Size @external { height: Int  width: Int }`,
  resolvers: {
    Book: {
      __resolveReference: (reference: object) => reference,
      about: ({ id }: { id: string }) => `about ${id}`,
      weight: ({ pages }: { pages: number }) => pages * 5,
      volume: ({ pages, size }: { pages: number; size: { height: number; width: number } }) =>
        pages * size.height * size.width,
      lost: () => {
        throw new Error('lost');
      },
    },
  },
};

describe('a name of the caller', () => {
  const shop = composedSubgraphs({ books, post });
  let run: (source: string, variables?: Record<string, unknown>) => Promise<Outcome>;

  beforeAll(async () => {
    const { answer } = await ourExecutor(shop.supergraphSdl, shop.ask);
    run = (source, variables = {}) => answer({ source, variables });
  });

  it.each([
    ['the key', '{ book { id: title about } }', { book: { id: '2', about: 'about 1' } }],
    ['a required field', '{ book { pages: id weight } }', { book: { pages: '1', weight: 500 } }],
    [
      'a part of a required field',
      '{ book { size { height: width width: height } volume } }',
      { book: { size: { height: 4, width: 3 }, volume: 1200 } },
    ],
    ['the type', '{ any { __typename: title ... on Book { weight } } }', { any: { __typename: 'Film', weight: 500 } }],
    [
      'one thing in one fragment and another in the next',
      '{ any { ... on Book { id: title ...More } } } fragment More on Book { about pages: title weight }',
      { any: { id: 'Film', about: 'about 1', pages: 'Film', weight: 500 } },
    ],
    [
      'what is chosen in its place',
      '{ book { renamed_id: title id: title about } }',
      {
        book: { renamed_id: '2', id: '2', about: 'about 1' },
      },
    ],
    [
      'a field of the schema asked about',
      '{ __type(name: "Size") { id: name fields { key: name } } }',
      {
        __type: { id: 'Size', fields: [{ key: 'height' }, { key: 'width' }] },
      },
    ],
  ])('that is also the name of %s is only a name', async (_what, source, data) => {
    expect(await run(source)).toEqual({ data, errors: [] });
  });

  it('is told in the path of an error', async () => {
    const { data, errors } = await run('{ book { pages: lost weight } }');
    expect(data).toEqual({ book: { pages: null, weight: 500 } });
    expect(errors).toMatchObject([{ path: ['book', 'pages'] }]);
  });

  it('may be that of a variable of plans', async () => {
    const source = 'query ($representations: [ID!]!) { books(ids: $representations) { about } }';
    expect(await run(source, { representations: ['7', '8'] })).toEqual({
      data: { books: [{ about: 'about 7' }, { about: 'about 8' }] },
      errors: [],
    });
    const { data, errors } = await run(source, { renamed_representations: ['9'] });
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'may be %s, of a variable that is given or left out',
    async (name) => {
      const source = `query ($${name}: [ID!] = ["7"]) { books(ids: $${name}) { about } }`;
      const given = JSON.parse(`{ "${name}": ["8"] }`) as Record<string, unknown>;
      expect(await run(source, given)).toEqual({ data: { books: [{ about: 'about 8' }] }, errors: [] });
      expect(await run(source)).toEqual({ data: { books: [{ about: 'about 7' }] }, errors: [] });
    },
  );
});
