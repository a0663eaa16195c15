/** Hostile values in every argument of every root field, on filled data: refused or answered, never a fault. */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { projectFile } from '../../../platform/base/project-file.ts';
import { codesOf, postTo } from '../../world/http-exchange.ts';
import { openTestHub, type TestHub } from '../../world/open-test-hub.ts';
import { harmIn } from './harmless.ts';
import { naughtyStrings } from './naughty-strings.ts';

const schema = buildSchema(readFileSync(projectFile('schema/released/supergraph-api.graphql'), 'utf8'));
const roots = Object.values(schema.getQueryType()?.getFields() ?? {});

/** A value each scalar accepts, for the arguments that must be there beside the hostile one. */
const FILLERS: Readonly<Record<string, unknown>> = { ID: 'ES', String: 'energy', Int: 1, Boolean: true };

function filler(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return filler(type.ofType);
  if (isListType(type)) return [filler(type.ofType)];
  return isEnumType(type) ? type.getValues()[0]?.name : FILLERS[getNamedType(type).name];
}

/** `value` in the place of `type`: as it is, in a list, and in every field of an input. */
function valuesFor(type: GraphQLInputType, value: unknown): unknown[] {
  if (isNonNullType(type)) return valuesFor(type.ofType, value);
  if (isListType(type)) return valuesFor(type.ofType, value).map((one) => [one]);
  if (!isInputObjectType(type)) return [value];
  return Object.values(type.getFields()).flatMap((field) =>
    valuesFor(field.type, value).map((one) => ({ [field.name]: one })),
  );
}

interface Question {
  readonly label: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

function questionsOf(field: GraphQLField<unknown, unknown>, argument: GraphQLArgument, value: unknown): Question[] {
  const needed = field.args.filter(
    (one) => one !== argument && isNonNullType(one.type) && one.defaultValue === undefined,
  );
  const given = [argument, ...needed];
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const others = Object.fromEntries(needed.map(({ name, type }) => [name, filler(type)]));
  return valuesFor(argument.type, value).map((one) => ({
    label: `${field.name}(${argument.name}: ${JSON.stringify(one).slice(0, 80)})`,
    query: `query (${declared}) { ${field.name}(${passed})${selection} }`,
    variables: { ...others, [argument.name]: one },
  }));
}

function isText(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named) || (isScalarType(named) && !['Int', 'Float', 'Boolean'].includes(named.name));
}

const WRONG_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  2 ** 53,
  -(2 ** 53),
  1.5,
  1e308,
  [],
  {},
  [[[]]],
  { a: { b: 1 } },
];

const CURSORS: readonly string[] = [
  'nonsense',
  Buffer.from('{}').toString('base64url'),
  Buffer.from('[]').toString('base64url'),
  Buffer.from('["a","b",{"c":1}]').toString('base64url'),
  Buffer.from("['; DROP TABLE signatory; --").toString('base64url'),
  Buffer.from(JSON.stringify({ key: 'a'.repeat(5_000), id: '__proto__' })).toString('base64url'),
  '='.repeat(100),
  '\u0000',
];

describe('hostile arguments', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await openTestHub({}, 'sqlite');
  });

  afterAll(() => hub.close());

  async function harmOf(questions: readonly Question[]): Promise<string[]> {
    const harm: string[] = [];
    for (const { label, query, variables } of questions) {
      const answer = await postTo(hub.graphqlUrl, { query, variables });
      harm.push(...harmIn(answer).map((what) => `${label}: ${what}`));
    }
    return harm;
  }

  afterEach(async () => {
    expect((await hub.post('{ coordinators(first: 1) { nodes { name } } }')).errors).toBeUndefined();
  });

  const texts = roots.flatMap((field) =>
    field.args
      .filter(({ type }) => isText(type))
      .map((argument) => [`${field.name}(${argument.name})`, field, argument] as const),
  );

  it.each(texts)('harm nobody as text in %s', async (_place, field, argument) => {
    const questions = naughtyStrings.flatMap((text) => questionsOf(field, argument, text));
    expect(questions.length).toBeGreaterThanOrEqual(naughtyStrings.length);
    expect(await harmOf(questions)).toEqual([]);
  });

  it.each(roots.filter(({ args }) => args.length > 0).map((field) => [field.name, field] as const))(
    'harm nobody as values of another kind in %s',
    async (_name, field) => {
      const questions = field.args.flatMap((argument) =>
        WRONG_VALUES.flatMap((value) => [
          ...questionsOf(field, argument, value),
          ...questionsOf(field, argument, value)
            .slice(0, 1)
            .map((one) => ({ ...one, variables: { [argument.name]: value } })),
        ]),
      );
      expect(await harmOf(questions)).toEqual([]);
    },
  );

  it.each(
    roots
      .filter(({ args }) => args.some(({ name }) => name === 'after'))
      .map(({ name, args }) => [name, args] as const),
  )('are no cursors of %s', async (name, args) => {
    const text = args.some((one) => one.name === 'text') ? ', text: "energy"' : '';
    for (const after of CURSORS) {
      const query = `query ($after: String) { ${name}(after: $after${text}) { pageInfo { endCursor } } }`;
      const answer = await postTo(hub.graphqlUrl, { query, variables: { after } });
      expect([after.slice(0, 20), answer.status, ...codesOf(answer)]).toEqual([
        after.slice(0, 20),
        400,
        'INVALID_CURSOR',
      ]);
    }
  });

  it.each(['coordinators', 'signatories', 'supportActions', 'caseStudies', 'discussionGroups'])(
    'are refused as a text of thousands of words in the filter of %s',
    async (name) => {
      const words = Array.from({ length: 5_000 }, (_, i) => `w${String(i)}`).join(' ');
      const query = `{ ${name}(filter: { text: "${words}" }) { totalCount } }`;
      const answer = await postTo(hub.graphqlUrl, { query });
      expect([answer.status, ...codesOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
    },
  );

  it.each([
    ['news', 'languages', '[LanguageCode!]', ''],
    ['caseStudies', 'languages', '[LanguageCode!]', 'filter'],
    ['supportActions', 'topics', '[Topic!]', 'filter'],
    ['agenda', 'topics', '[Topic!]', 'filter'],
  ])('are answered as the longest list of %s(%s)', async (name, field, type, input) => {
    const value = field === 'topics' ? 'ENERGY_POVERTY' : 'en';
    const given = input === '' ? `${field}: $list` : `${input}: { ${field}: $list }`;
    const query = `query ($list: ${type}) { ${name}(${given}) { totalCount } }`;
    const answer = await postTo(hub.graphqlUrl, {
      query,
      variables: { list: Array.from({ length: 100 }, () => value) },
    });
    expect([answer.status, ...codesOf(answer)]).toEqual([200]);
  });

  it('are written in the document as well', async () => {
    const questions = naughtyStrings
      .filter((text) => !/\p{Surrogate}/u.test(text))
      .map((text) => ({
        label: text,
        query: `{ search(text: ${JSON.stringify(text)}) { totalCount } }`,
        variables: {},
      }));
    expect(await harmOf(questions)).toEqual([]);
  });
});
