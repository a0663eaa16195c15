/**
 * A variable left out, null or given, at every kind of place an operation has: both executors of a subgraph answer what
 * GraphQL's reference implementation answers, and refuse null wherever that one finds it where none may be.
 */
import { buildSchema, execute, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { openLog } from '../../../platform/base/log.ts';
import { executorNames } from '../../../platform/runtime/operation-executors.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { executionOf } from '../../../platform/runtime/subgraph-execution.ts';

const TYPES = `
  enum Colour { RED BLUE }
  input Paint {
    colour: Colour, wanted: Colour!, usual: Colour = RED, sure: Colour! = RED
    names: [Colour], sureNames: [Colour!], sureList: [Colour!]! = [BLUE], rows: [[Colour!]!]
    inner: Coat, inners: [Coat!]
  }
  input Coat { wanted: Colour!, sure: Colour! = RED, names: [Colour] }
  type Query {
    one(it: Colour): String
    usual(it: Colour = RED): String
    wanted(it: Colour!): String
    sure(it: Colour! = RED): String
    list(it: [Colour]): String
    sureNames(it: [Colour!]): String
    sureList(it: [Colour!]! = [BLUE]): String
    rows(it: [[Colour!]!]): String
    paint(it: Paint): String
    surePaint(it: Paint! = { wanted: RED }): String
    paints(it: [Paint!]): String
  }
  type Mutation {
    wanted(it: Colour!): String
    sure(it: Colour! = RED): String
    paint(it: Paint): String
    surePaint(it: Paint! = { wanted: RED }): String
  }
`;

/** A place in a selection, `$v` in it, and the type it has. */
const PLACES: readonly (readonly [selection: string, type: string])[] = [
  ['one(it: $v)', 'Colour'],
  ['usual(it: $v)', 'Colour'],
  ['wanted(it: $v)', 'Colour'],
  ['sure(it: $v)', 'Colour'],
  ['list(it: [RED, $v])', 'Colour'],
  ['sureNames(it: [RED, $v])', 'Colour'],
  ['sureList(it: [$v, RED, $v])', 'Colour'],
  ['rows(it: [[RED], [$v]])', 'Colour'],
  ['rows(it: [[RED], $v])', '[Colour!]'],
  ['list(it: $v)', '[Colour]'],
  ['sureNames(it: $v)', '[Colour!]'],
  ['sureList(it: $v)', '[Colour!]'],
  ['rows(it: $v)', '[[Colour!]!]'],
  ['paint(it: { wanted: RED, colour: $v })', 'Colour'],
  ['paint(it: { wanted: $v })', 'Colour'],
  ['paint(it: { wanted: RED, usual: $v })', 'Colour'],
  ['paint(it: { wanted: RED, sure: $v })', 'Colour'],
  ['paint(it: { wanted: RED, names: [$v], sureNames: [RED, $v] })', 'Colour'],
  ['paint(it: { wanted: RED, sureNames: $v, sureList: $v })', '[Colour!]'],
  ['paint(it: { wanted: RED, inner: { wanted: $v }, inners: { wanted: RED, sure: $v } })', 'Colour'],
  ['paint(it: { wanted: RED, inner: $v })', 'Coat'],
  ['paint(it: { wanted: RED, inners: [{ wanted: RED }, $v] })', 'Coat'],
  ['paint(it: $v)', 'Paint'],
  ['surePaint(it: $v)', 'Paint'],
  ['paints(it: [{ wanted: RED, sure: RED }, $v])', 'Paint'],
  ['one @skip(if: $v)', 'Boolean'],
  ['one @include(if: $v)', 'Boolean'],
  ['one @skip(if: true) @include(if: $v)', 'Boolean'],
  ['one @skip(if: $v) @include(if: false)', 'Boolean'],
  ['... @include(if: $v) { sure(it: BLUE) }', 'Boolean'],
  ['...Sure', 'Colour'],
  ['...Sure @include(if: false)', 'Colour'],
  ['one @include(if: false) { __typename }', 'Colour'],
  ['sure(it: $v) @skip(if: true)', 'Colour'],
  ['... @skip(if: true) { wanted(it: $v) } one', 'Colour'],
  ['a: sure(it: BLUE) b: sure(it: $v)', 'Colour'],
  ['__type(name: $v) { name }', 'String'],
  ['__type(name: "Paint") { fields(includeDeprecated: $v) { name } }', 'Boolean'],
];

const WRITTEN: Readonly<Record<string, readonly [literal: string, value: unknown]>> = {
  Colour: ['BLUE', 'BLUE'],
  '[Colour]': ['[BLUE, null]', ['BLUE', null]],
  '[Colour!]': ['[BLUE]', ['BLUE']],
  '[[Colour!]!]': ['[[BLUE], RED]', [['BLUE'], 'RED']],
  Paint: ['{ wanted: BLUE, names: null }', { wanted: 'BLUE', names: null }],
  Coat: ['{ wanted: BLUE, names: null }', { wanted: 'BLUE', names: null }],
  Boolean: ['true', true],
  String: ['"Paint"', 'Paint'],
};

interface Question {
  readonly source: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Every declaration of the variable the place allows, with each state it can come in. */
function questionsOf(schema: GraphQLSchema, kind: string, selection: string, type: string): Question[] {
  const [literal, value] = WRITTEN[type] ?? ['', null];
  const declarations = [type, `${type}!`, `${type} = ${literal}`, `${type} = null`, `${type}! = ${literal}`];
  return declarations.flatMap((declaration) => {
    const fragment = selection.includes('...Sure') ? 'fragment Sure on Query { sure(it: $v) }' : '';
    const source = `query Other { one } ${kind} Asked($v: ${declaration}) { ${selection} } ${fragment}`;
    const document = parse(source);
    if (validate(schema, document).length > 0) return [];
    return [{}, { v: null }, { v: value }].map((variables) => ({ source, document, variables }));
  });
}

describe('the value of a variable', () => {
  const context = { log: openLog('silent'), requestId: 'request-1234' } as RequestContext;
  const written: string[] = [];
  const schema = buildSchema(TYPES);
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      field.resolve = (_source: unknown, args: unknown) => {
        if (type?.name === 'Mutation') written.push(field.name);
        return JSON.stringify(args);
      };
    }
  }
  const questions = [
    ...PLACES.flatMap(([selection, type]) => questionsOf(schema, 'query', selection, type)),
    ...PLACES.flatMap(([selection, type]) => questionsOf(schema, 'mutation', selection, type)),
  ];

  it.each(executorNames)('is what GraphQL says, at every place, with %s', async (executor) => {
    const run = executionOf(schema, executor);
    let refused = 0;
    for (const { source, document, variables } of questions) {
      const asked = { source, variables };
      const meant = await execute({ schema, document, variableValues: variables, operationName: 'Asked' });
      written.length = 0;
      const answer = await run({ query: source, variables, operationName: 'Asked' }, context);
      if (!meant.errors) {
        expect({ asked, answer: JSON.stringify(answer) }).toEqual({ asked, answer: JSON.stringify(meant) });
        continue;
      }
      refused += 1;
      const told = answer.errors?.map(({ message }) => message).join();
      expect({ asked, data: answer.data, told, written }).toEqual({
        asked,
        data: undefined,
        told: expect.stringContaining('"$v"') as string,
        written: [],
      });
    }
    expect(refused).toBeGreaterThan(50);
    expect(questions.length - refused).toBeGreaterThan(200);
  });
});
