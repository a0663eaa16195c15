/** All spellings of a question become one normalised operation, which asks what the question asked. */
import { buildSchema, parse, print } from 'graphql';
import { normalizedOperation, type NormalizedOperation } from '../../../gateway/planning/normalized-operation.ts';
import { normalizedValid } from './normalized-valid.ts';

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

function normalized(source: string, operationName?: string): NormalizedOperation {
  return normalizedValid(library, source, operationName);
}

function textOf({ document }: NormalizedOperation): string {
  return print(document);
}

describe('a normalised operation', () => {
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
    expect(textOf(normalized(other, 'A'))).toBe(textOf(normalized(one, 'A')));
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
    expect(textOf(normalized(other, 'A'))).not.toBe(textOf(normalized(one, 'A')));
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
    expect(normalized(source).lifted).toEqual(lifted);
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
    const operation = normalized(source);
    expect([textOf(operation), operation.lifted]).toEqual([print(parse(source)), {}]);
  });

  it.each([
    ['as a whole', 'query ($id: ID!, $first: Int) { book(id: $id, first: $first) { id } }'],
    ['in a list', 'query ($kind: Kind!) { books(kinds: [FILM, $kind]) { id } }'],
    ['in an input', 'query ($kind: Kind!) { books(filter: { deep: { kinds: [$kind] }, title: "a" }) { id } }'],
  ])('keeps the variables of the caller, %s', (_where, source) => {
    const operation = normalized(source);
    expect([textOf(operation), operation.lifted]).toEqual([print(parse(source)), {}]);
  });

  it('leaves what stands below a question about the schema', () => {
    const source = '{ __schema { types { fields(includeDeprecated: true) { name } } } book(id: "1") { id } }';
    expect(textOf(normalized(source))).toContain('fields(includeDeprecated: true)');
    expect(normalized(source).lifted).toEqual({ id: '1' });
  });

  it('takes no name the caller has for a variable, nor one of plans', () => {
    const source =
      'query ($id: ID!, $first: Int, $written_first_2: Int) { book(id: $id, first: 1, representations: 5) { books(first: $first) { id } more: books(first: $written_first_2) { id } } }';
    const { lifted, operation } = normalized(source);
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
    normalized(source);
  });

  it('gives equal values of different types a variable each', () => {
    expect(normalized('{ book(id: "1") { id } found(title: "1") { id } }').lifted).toEqual({ id: '1', title: '1' });
  });

  it.each([undefined, 'C'])('is none where the operation is not clear (%s)', (name) => {
    expect(() => normalizedOperation(library, parse('query A { __typename } query B { __typename }'), name)).toThrow(
      'The operation to run is not clear.',
    );
  });
});
