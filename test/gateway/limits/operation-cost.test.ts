/** What an operation costs: the objects it can be answered with, however it is written. */
import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { valueOf } from '../../../gateway/limits/amount.ts';
import { operationCosts } from '../../../gateway/limits/operation-cost.ts';
import { projectFile } from '../../../platform/base/project-file.ts';

const small = buildSchema(`
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT
  input Page { first: Int = 10 }
  type Query {
    town: Town
    towns(first: Int! = 20): Towns @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
    paged(page: Page): Towns @listSize(slicingArguments: ["page.first"], sizedFields: ["nodes"])
    things: [Thing!] @listSize(assumedSize: 5)
    unsized: [Town!]
  }
  interface Thing { id: ID! town: Town }
  type Towns { nodes: [Town!]! edges: [Edge!]! totalCount: Int! @cost(weight: 10) }
  type Edge { node: Town! }
  type Town implements Thing { id: ID! name: String! town: Town streets: [Street!]! @listSize(assumedSize: 3) }
  type Street implements Thing { id: ID! town: Town }
  type Castle implements Thing @cost(weight: 4) { id: ID! town: Town keep: Castle }
`);

const costsIn = operationCosts(small);

function costOf(text: string, variables: Record<string, unknown> = {}, costs = costsIn): number {
  const document = parse(text);
  const operation = document.definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  return valueOf(costs(document, operation), variables);
}

describe('the cost of an operation', () => {
  it.each<[string, string, Record<string, unknown>, number]>([
    ['nothing for plain values', '{ __typename }', {}, 0],
    ['one for an object', '{ town { id name } }', {}, 1],
    ['the page and each of its entries', '{ towns(first: 7) { nodes { id } } }', {}, 8],
    ['the page size of the schema where none is given', '{ towns { nodes { id } } }', {}, 21],
    ['edges and nodes, each', '{ towns(first: 7) { nodes { id } edges { node { id } } } }', {}, 1 + 7 + 14],
    [
      'the product of nested lists',
      '{ towns(first: 7) { nodes { streets { town { id } } } } }',
      {},
      1 + 7 * (1 + 3 * 2),
    ],
    ['counting by its weight', '{ towns(first: 7) { totalCount } }', {}, 11],
    ['a page by the variable', 'query ($n: Int!) { towns(first: $n) { nodes { id } } }', { n: 30 }, 31],
    ['a page by the default of the variable', 'query ($n: Int! = 5) { towns(first: $n) { nodes { id } } }', {}, 6],
    [
      'a page by the schema when the variable is left out',
      'query ($n: Int!) { towns(first: $n) { nodes { id } } }',
      {},
      21,
    ],
    ['a page by a number in an input', '{ paged(page: { first: 4 }) { nodes { id } } }', {}, 5],
    [
      'a page by a variable in an input',
      'query ($n: Int) { paged(page: { first: $n }) { nodes { id } } }',
      { n: 9 },
      10,
    ],
    [
      'a page by an input in a variable',
      'query ($p: Page) { paged(page: $p) { nodes { id } } }',
      { p: { first: 6 } },
      7,
    ],
    [
      'null, which is refused later, as the largest page',
      'query ($n: Int) { towns(first: $n) { nodes { id } } }',
      { n: null },
      101,
    ],
    ['a list of unknown size as the largest page', '{ unsized { id } }', {}, 100],
    ['every alias', '{ a: town { id } b: town { id } }', {}, 2],
    [
      'what is selected twice once',
      '{ town { id } ...A } fragment A on Query { town { name } town { town { id } } }',
      {},
      2,
    ],
    [
      'the dearest type of an interface',
      '{ things { ... on Town { streets { id } } ... on Castle { keep { id } } } }',
      {},
      5 * 5,
    ],
    [
      'what all types share beside it',
      '{ things { town { id } ... on Town { streets { id } } } }',
      {},
      5 * (1 + 1 + 3),
    ],
    ['the weight of a type', '{ things { ... on Castle { keep { keep { id } } } } }', {}, 5 * (1 + 8)],
  ])('is %s', (_what, text, variables, cost) => {
    expect(costOf(text, variables)).toBe(cost);
  });

  const chosen = 'query ($yes: Boolean = true) { town { id } towns(first: 9) @include(if: $yes) { nodes { id } } }';

  it.each<[string, string, Record<string, unknown>, number]>([
    ['an included field', chosen, { yes: true }, 11],
    ['one included by default', chosen, {}, 11],
    ['one that is left out', chosen, { yes: false }, 1],
    ['one whose condition is no truth value', chosen, { yes: 'no' }, 11],
    ['one skipped in the text', '{ town @skip(if: true) { id } }', {}, 0],
    ['one skipped by a fragment', 'query ($no: Boolean!) { ... @skip(if: $no) { town { id } } }', { no: true }, 0],
    [
      'one that another place selects too',
      'query ($no: Boolean!) { town { id } town @skip(if: $no) { town { id } } }',
      { no: true },
      1,
    ],
  ])('counts %s as the variables say', (_what, text, variables, cost) => {
    expect(costOf(text, variables)).toBe(cost);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['0', '{ towns(first: 0) { totalCount } }', {}],
    ['101', 'query ($n: Int) { towns(first: $n) { totalCount } }', { n: 101 }],
    ['101 in an input', '{ paged(page: { first: 101 }) { totalCount } }', {}],
  ])('is refused for a page of %s, also where no entry is asked for', (_what, text, variables) => {
    expect(() => costOf(text, variables)).toThrow(/can be 1 to 100/);
  });

  it('can be told of every list of objects in the supergraph', () => {
    const schema = buildSchema(readFileSync(projectFile('schema/supergraph.graphql'), 'utf8'), { assumeValid: true });
    const profile =
      '{ coordinators(first: 2) { nodes { signatories(first: 3) { nodes { id } } commitments { code } } } }';
    expect(costOf(profile, {}, operationCosts(schema))).toBe(1 + 2 * (1 + (1 + 3) + 7));
  });
});
