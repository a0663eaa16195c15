/** What a list is asked about its entries, read from an operation as both executors show it. */
import {
  buildSchema,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { fieldsOfEntries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { executorNames, executorOf, type ExecuteDocument } from '../../../platform/runtime/operation-executors.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';

const TYPES = `
  interface Named { name: String }
  type Query { books(first: Int): Books, other: Books }
  type Books { nodes: [Book], edges: [Edge], pageInfo: PageInfo, totalCount: Int }
  type Edge { cursor: String, node: Book }
  type PageInfo { hasNextPage: Boolean, hasPreviousPage: Boolean, startCursor: String, endCursor: String }
  type Book implements Named { id: ID, name: String, pages: Int, author: Author, books(first: Int): Books }
  type Author { id: ID, name: String, born: Int }
`;

describe.each(executorNames)('the fields asked of entries, with %s', (executor) => {
  const seen: RequestedFields[] = [];
  let schema: GraphQLSchema;
  let made: (document: DocumentNode) => ExecuteDocument;

  beforeAll(() => {
    schema = buildSchema(TYPES);
    const page = { nodes: [{ id: '1' }], edges: [{ cursor: 'a', node: { id: '1' } }], pageInfo: {}, totalCount: 1 };
    for (const name of ['Query', 'Book']) {
      const type = schema.getType(name);
      if (!type || !('getFields' in type)) throw new Error(`There is no type ${name}.`);
      const field = type.getFields()['books'];
      if (!field || !('resolve' in field)) throw new Error(`${name} has no books.`);
      field.resolve = (_source: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
        seen.push(fieldsOfEntries(info));
        return page;
      };
    }
    const make = executorOf(executor, schema);
    made = (document) => {
      const operation = getOperationAST(document);
      if (!operation) throw new Error('There is no operation.');
      return make(document, operation);
    };
  });

  async function requested(source: string, variables: Record<string, unknown> = {}): Promise<RequestedFields[]> {
    const document = parse(source);
    expect(validate(schema, document)).toEqual([]);
    seen.length = 0;
    const { errors } = await made(document)({} as RequestContext, variables);
    expect(errors).toBeUndefined();
    return [...seen];
  }

  const namesOf = async (source: string, variables?: Record<string, unknown>): Promise<string | undefined> =>
    (await requested(source, variables))[0]?.names;

  it.each([
    ['nodes', '{ books { nodes { pages id } } }', 'id pages'],
    ['edges', '{ books { edges { node { pages id } } } }', 'id pages'],
    ['both', '{ books { nodes { id } edges { node { pages } } } }', 'id pages'],
    ['the same field twice', '{ books { nodes { id } nodes { id name } } }', 'id name'],
    ['the page twice', '{ books { nodes { id } } books { nodes { name } } }', 'id name'],
    ['aliases of fields', '{ books { nodes { pages: name id: pages } } }', 'name pages'],
    [
      'aliases of the page',
      '{ pages: books { id: nodes { name } node: edges { edges: node { pages } } } }',
      'name pages',
    ],
    ['fields with arguments', '{ books { nodes { books(first: 1) { nodes { pages } } } } }', 'books'],
    ['fields below fields', '{ books { nodes { author { born } } } }', 'author'],
    ['the type', '{ books { nodes { __typename } } }', '__typename'],
    [
      'inline fragments',
      '{ books { ... { nodes { ... on Named { name } ... on Book { ... { pages } } } } } }',
      'name pages',
    ],
    [
      'named fragments',
      '{ ...A } fragment A on Query { books { ...B } } fragment B on Books { nodes { ...C } } fragment C on Book { name ...D } fragment D on Named { __typename }',
      '__typename name',
    ],
    ['a fragment on an edge', '{ books { edges { ...E } } } fragment E on Edge { node { id } cursor }', 'id'],
    ['no entries', '{ books { totalCount pageInfo { hasNextPage } } }', ''],
    ['another page beside it', '{ books { nodes { id } } other { nodes { pages } } }', 'id'],
  ])('are found in %s', async (_where, source, names) => {
    expect(await namesOf(source)).toBe(names);
  });

  it.each([true, false])('count as asked for under a condition that is %s', async (isAsked) => {
    const source = `query ($yes: Boolean!) { books {
      nodes { id name @include(if: $yes) pages @skip(if: $yes) ... @include(if: $yes) { author { id } } }
    } }`;
    expect(await namesOf(source, { yes: isAsked })).toBe('author id name pages');
  });

  it('are told of each page for itself', async () => {
    const pages = await requested(
      '{ books { nodes { id books { nodes { name } } } } more: books { nodes { pages } } }',
    );
    expect(pages.map(({ names }) => names).sort()).toEqual(['books id', 'name', 'pages']);
  });

  it.each<[string, boolean, boolean]>([
    ['nodes { id }', false, false],
    ['edges { node { id } }', false, false],
    ['edges { cursor }', true, false],
    ['edges { ... on Edge { at: cursor } }', true, false],
    ['pageInfo { hasNextPage }', false, true],
    ['pageInfo { more: hasNextPage startCursor }', true, true],
    ['pageInfo { endCursor }', true, false],
    ['pageInfo { ... { hasPreviousPage } }', false, false],
    ['...P', true, true],
  ])('say what is asked about the page: %s', async (fields, hasCursors, hasNextPage) => {
    const fragment = fields === '...P' ? 'fragment P on Books { pageInfo { endCursor hasNextPage } }' : '';
    expect(await requested(`{ books { ${fields} } } ${fragment}`)).toMatchObject([{ hasCursors, hasNextPage }]);
  });

  it('are the same object each time an operation runs, as what is kept by it needs', async () => {
    const run = made(parse('{ books { nodes { id } } }'));
    seen.length = 0;
    for (let time = 0; time < 3; time += 1) await run({} as RequestContext, {});
    expect(seen).toHaveLength(3);
    if (executor === 'jit') expect(new Set(seen).size).toBe(1);
    expect(new Set(seen.map(({ names }) => names))).toEqual(new Set(['id']));
  });
});
