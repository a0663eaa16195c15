/** All spellings of a question have one form, and the form asks what the question asked. */
import { buildSchema, parse, print, validate, type GraphQLSchema } from 'graphql';
import { normalForm, type NormalForm } from '../../../gateway/execution/normal-form.ts';
import { Chance } from './chance.ts';
import { composedSubgraphs } from './composed-subgraphs.ts';
import { generatedOperation } from './generated-operation.ts';
import { ourExecutor, type Answer } from './our-executor.ts';
import { composeShop } from './shop-subgraphs.ts';

const SEED = Number(process.env['TEST_SEED'] ?? '20260101');
const OPERATIONS = Number(process.env['TEST_OPERATIONS'] ?? '60');

const library = buildSchema(`
  directive @shown(as: String, at: Int) on FIELD
  scalar Json
  enum Kind { BOOK FILM }
  input Filter { kinds: [Kind!], deep: Filter, title: String, json: Json, weight: Float, first: Int = 3 }
  type Query {
    book(id: ID!, first: Int, representations: Int): Book
    books(filter: Filter, kinds: [Kind!], rows: [[Int]], of: Kind, first: Int! = 4): [Book!]
    found(json: Json, weight: Float, isNew: Boolean, title: String, ids: [ID!], day: Json): Book
  }
  type Book { id: ID!, title: String, books(first: Int): [Book!] }
`);

function formOf(source: string, operationName?: string, schema = library): NormalForm {
  const document = parse(source);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  const form = normalForm(schema, document, operationName);
  expect({ source, refused: validate(schema, form.document).map(({ message }) => message) }).toEqual({
    source,
    refused: [],
  });
  return form;
}

function textOf({ document }: NormalForm): string {
  return print(document);
}

describe('the form of an operation', () => {
  it.each([
    ['layout', 'query A { book(id: "1") { title id } }', 'query A{book(id:"1"){\n\n\ttitle,,id}}'],
    ['comments', 'query A { book(id: "1") { title } }', '# one\nquery A { # two\n book(id: "1") { title } # three\n}'],
    [
      'the values written in it',
      'query A { book(id: "1", first: 2) { id } }',
      'query A { book(id: 77, first: null) { id } }',
    ],
    ['a text in a block', 'query A { found(title: "a") { id } }', 'query A { found(title: """a""") { id } }'],
    ['one value for a list', 'query A { books(kinds: BOOK) { id } }', 'query A { books(kinds: [FILM, BOOK]) { id } }'],
    [
      'the order of the parts of an input',
      'query A { books(filter: { title: "a", kinds: BOOK }) { id } }',
      'query A { books(filter: { kinds: [], title: null, deep: {} }) { id } }',
    ],
    [
      'operations that are not run',
      'query A { book(id: "1") { id } }',
      'query A { book(id: "1") { id } } query B { book(id: "1") { title } }',
    ],
    [
      'fragments that are not used',
      'query A { book(id: "1") { ...T } } fragment T on Book { title }',
      'query A { book(id: "2") { ...T } } fragment T on Book { title } query B { book(id: "1") { ...U } } fragment U on Book { id }',
    ],
  ])('does not depend on %s', (_what, one, other) => {
    expect(textOf(formOf(other, 'A'))).toBe(textOf(formOf(one, 'A')));
  });

  it.each([
    ['the fields', 'query A { book(id: "1") { id } }', 'query A { book(id: "1") { title } }'],
    ['aliases', 'query A { book(id: "1") { id } }', 'query A { it: book(id: "1") { id } }'],
    ['which arguments are given', 'query A { book(id: "1") { id } }', 'query A { book(id: "1", first: 1) { id } }'],
    [
      'the default of a variable',
      'query A($id: ID! = "1") { book(id: $id) { id } }',
      'query A($id: ID! = "2") { book(id: $id) { id } }',
    ],
    [
      'conditions that are written out',
      'query A { book(id: "1") { id title @include(if: true) } }',
      'query A { book(id: "1") { id title @include(if: false) } }',
    ],
    [
      'values of other directives',
      'query A { book(id: "1") { id @shown(as: "a", at: 1) } }',
      'query A { book(id: "1") { id @shown(as: "a", at: 2) } }',
    ],
    [
      'what is asked about the schema',
      'query A { __type(name: "Book") { name } }',
      'query A { __type(name: "Kind") { name } }',
    ],
    [
      'which of two values are equal',
      'query A { a: book(id: "1") { id } b: book(id: "1") { id } }',
      'query A { a: book(id: "1") { id } b: book(id: "2") { id } }',
    ],
  ])('depends on %s', (_what, one, other) => {
    expect(textOf(formOf(other, 'A'))).not.toBe(textOf(formOf(one, 'A')));
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'an id in digits',
      '{ book(id: 123456789012345678901234567890) { id } }',
      { id: '123456789012345678901234567890' },
    ],
    ['an id in a list', '{ found(ids: [1, "01", 9007199254740993]) { id } }', { ids: ['1', '01', '9007199254740993'] }],
    ['a whole number', '{ book(id: "1", first: -3) { id } }', { id: '1', first: -3 }],
    ['a number with a fraction', '{ found(weight: 1.5e2) { id } }', { weight: 150 }],
    ['a whole number for one with a fraction', '{ found(weight: 2) { id } }', { weight: 2 }],
    ['a truth value', '{ found(isNew: false) { id } }', { isNew: false }],
    ['a text', '{ found(title: "\\u00e9 \\n $x") { id } }', { title: 'é \n $x' }],
    ['nothing', '{ books(filter: null) { id } }', { filter: null }],
    ['a name', '{ books(of: FILM) { id } }', { of: 'FILM' }],
    ['a list of names', '{ books(kinds: [FILM, BOOK]) { id } }', { kinds: ['FILM', 'BOOK'] }],
    ['lists in a list', '{ books(rows: [[1, null], null, 2, []]) { id } }', { rows: [[1, null], null, 2, []] }],
    [
      'an input in an input',
      '{ books(filter: { deep: { deep: null, kinds: FILM, first: null }, title: "" }) { id } }',
      { filter: { deep: { deep: null, kinds: 'FILM', first: null }, title: '' } },
    ],
    ['a text for a scalar of the schema', '{ found(day: "2026-01-01") { id } }', { day: '2026-01-01' }],
  ])('has %s as the value of a variable', (_what, source, lifted) => {
    expect(formOf(source).lifted).toEqual(lifted);
  });

  it.each([
    ['a number for a scalar of the schema', 'found(json: 12345678901234567890)'],
    ['a fraction for a scalar of the schema', 'found(json: 1.50)'],
    ['an object for a scalar of the schema', 'found(json: { a: 1 })'],
    ['a list for a scalar of the schema', 'found(json: ["a"])'],
    ['a name for a scalar of the schema', 'found(json: NAME)'],
    ['such a scalar in an input', 'books(filter: { deep: { json: 1 }, title: "a" })'],
    ['a number that JSON does not have', 'found(weight: 1e400)'],
  ])('keeps %s as it is written', (_what, field) => {
    const source = `{ ${field} { id } }`;
    const form = formOf(source);
    expect([textOf(form), form.lifted]).toEqual([print(parse(source)), {}]);
  });

  it.each([
    ['as a whole', 'query ($id: ID!, $first: Int) { book(id: $id, first: $first) { id } }'],
    ['in a list', 'query ($kind: Kind!) { books(kinds: [FILM, $kind]) { id } }'],
    ['in an input', 'query ($kind: Kind!) { books(filter: { deep: { kinds: [$kind] }, title: "a" }) { id } }'],
  ])('keeps the variables of the caller, %s', (_where, source) => {
    const form = formOf(source);
    expect([textOf(form), form.lifted]).toEqual([print(parse(source)), {}]);
  });

  it('leaves what stands below a question about the schema', () => {
    const source = '{ __schema { types { fields(includeDeprecated: true) { name } } } book(id: "1") { id } }';
    expect(textOf(formOf(source))).toContain('fields(includeDeprecated: true)');
    expect(formOf(source).lifted).toEqual({ id: '1' });
  });

  it('takes no name the caller has for a variable, nor one of plans', () => {
    const source =
      'query ($id: ID!, $first: Int, $written_first_2: Int) { book(id: $id, first: 1, representations: 5) { books(first: $first) { id } more: books(first: $written_first_2) { id } } }';
    const { lifted, operation } = formOf(source);
    const names = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('representations');
    expect(Object.keys(lifted).filter((name) => source.includes(`$${name}`))).toEqual([]);
    expect(Object.values(lifted).sort()).toEqual([1, 5]);
  });

  it.each([
    '{ book(id: "1", first: 2) { id } book(first: 2, id: "1") { title } }',
    '{ book(id: "1") { id } ...B } fragment B on Query { book(id: "1") { title } }',
    '{ books(filter: { title: "a", first: 1 }) { id } books(filter: { first: 1, title: "a" }) { title } }',
    '{ books(filter: { deep: { title: "a", first: 1 } }) { id } books(filter: { deep: { first: 1, title: "a" } }) { title } }',
  ])('keeps equal fields equal: %s', (source) => {
    formOf(source);
  });

  it('gives equal values of different types a variable each', () => {
    expect(formOf('{ book(id: "1") { id } found(title: "1") { id } }').lifted).toEqual({ id: '1', title: '1' });
  });

  it.each([undefined, 'C'])('is none where the operation is not clear (%s)', (name) => {
    expect(() => normalForm(library, parse('query A { __typename } query B { __typename }'), name)).toThrow(
      'The operation to run is not clear.',
    );
  });
});

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
      const form = formOf(source, undefined, schema);
      const text = textOf(form);
      const asForm = { source: text, variables: { ...variables, ...form.lifted } };
      expect({ source, ...(await answer(asForm)) }).toEqual({ source, ...(await answer(operation)) });
      expect(textOf(formOf(text, undefined, schema))).toBe(text);
      expect(textOf(formOf(source.replaceAll(' ', '\n# spelt\n  '), undefined, schema))).toBe(text);
      if (Object.keys(form.lifted).length > 0) lifting += 1;
    }
    expect(lifting).toBeGreaterThan(OPERATIONS / 20);
  });
});
