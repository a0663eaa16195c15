/** Questions about the schema: every one that GraphQL knows is answered from the public schema, whatever stands beside it. */
import {
  executeSync,
  getIntrospectionQuery,
  getNamedType,
  GraphQLString,
  introspectionTypes,
  isCompositeType,
  isObjectType,
  parse,
  validate,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type IntrospectionOptions,
} from 'graphql';
import { ourExecutor, type Outcome } from './our-executor.ts';
import { composeShop } from './shop-subgraphs.ts';

type Variables = Record<string, unknown>;

/** The types that describe a schema, each with the selection that leads to its objects. */
function metaTypes(): Map<GraphQLObjectType, (selection: string) => string> {
  const ways = new Map<GraphQLObjectType, (selection: string) => string>();
  const add = (type: unknown, around: (selection: string) => string): void => {
    if (isObjectType(type) && !ways.has(type)) ways.set(type, around);
  };
  const typeNamed = (name: string): unknown => introspectionTypes.find((type) => type.name === name);
  add(typeNamed('__Schema'), (selection) => `__schema { ${selection} }`);
  add(typeNamed('__Type'), (selection) => `__type(name: $of) { ${selection} }`);
  // A map is iterated to its end, what is added on the way included.
  for (const [type, around] of ways) {
    for (const field of Object.values(type.getFields())) {
      add(getNamedType(field.type), (selection) => around(`${field.name} { ${selection} }`));
    }
  }
  return ways;
}

/** A field as it is, and with each of its arguments, written and as a variable. */
function askedFor(field: GraphQLField<unknown, unknown>): string[] {
  const inner = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const given = field.args.flatMap(({ name }) => [`(${name}: true)`, `(${name}: false)`, `(${name}: $all)`]);
  return ['', ...given].map((args) => `${field.name}${args}${inner}`);
}

const OPTIONS: IntrospectionOptions[] = [
  {},
  { descriptions: false },
  { specifiedByUrl: true, directiveIsRepeatable: true },
  { schemaDescription: true },
  { inputValueDeprecation: true },
  { oneOf: true },
  { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
  { inputValueDeprecation: true, oneOf: true, specifiedByUrl: true, descriptions: false },
];

describe('a question about the schema', () => {
  let schema: GraphQLSchema;
  let run: (source: string, variables?: Variables) => Promise<Outcome>;
  const asked: string[] = [];

  beforeAll(async () => {
    const { supergraphSdl, ask } = composeShop();
    const executor = await ourExecutor(supergraphSdl, (subgraph, request) => {
      asked.push(request.query);
      return ask(subgraph, request);
    });
    schema = executor.schema;
    run = (source, variables = {}) => executor.answer({ source, variables });
  });

  beforeEach(() => {
    asked.length = 0;
  });

  /** What GraphQL itself answers about the public schema. */
  function meant(source: string, variables: Variables = {}): unknown {
    const document = parse(source);
    expect(validate(schema, document)).toEqual([]);
    const { data, errors } = executeSync({ schema, document, variableValues: variables });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as unknown;
  }

  async function mustBeAnswered(source: string, variables: Variables = {}): Promise<void> {
    const answer = await run(source, variables);
    expect({ source, ...answer }).toEqual({ source, data: meant(source, variables), errors: [] });
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(meant(source, variables)));
    expect(asked).toEqual([]);
  }

  it.each(['Author', 'ProductFilter', 'Kind', 'Media', 'ID', '__Type', 'Nothing'])(
    'is answered with every field there is, about %s',
    async (of) => {
      let fields = 0;
      for (const [type, around] of metaTypes()) {
        for (const selection of Object.values(type.getFields()).flatMap(askedFor)) {
          const declared = ['$of: String!', '$all: Boolean'].filter((one) =>
            around(selection).includes(one.slice(0, one.indexOf(':'))),
          );
          const source = `query Asked${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${around(selection)} }`;
          await mustBeAnswered(source, { of, all: true });
          fields += 1;
        }
      }
      expect(fields).toBeGreaterThan(40);
    },
  );

  it('is answered with a field that a later GraphQL has', async () => {
    const type = introspectionTypes.find(({ name }) => name === '__Type');
    if (!isObjectType(type)) throw new Error('GraphQL has no __Type.');
    const later: GraphQLField<unknown, unknown> = {
      name: 'sinceVersion',
      description: undefined,
      type: GraphQLString,
      args: [],
      resolve: () => '17',
      deprecationReason: undefined,
      extensions: {},
      astNode: undefined,
    };
    type.getFields()['sinceVersion'] = later;
    try {
      await mustBeAnswered('{ __type(name: "Author") { sinceVersion fields { type { sinceVersion } } } }');
    } finally {
      Reflect.deleteProperty(type.getFields(), 'sinceVersion');
    }
  });

  it.each(OPTIONS)('is answered as tools ask it: %j', async (options) => {
    await mustBeAnswered(getIntrospectionQuery(options));
  });

  it.each<[string, string, Variables?]>([
    [
      'aliases',
      '{ a: __type(name: "Kind") { name } b: __type(name: "Size") { x: name y: name } c: __schema { t: __typename } }',
    ],
    [
      'names that plans use',
      '{ id: __type(name: "Kind") { title: name pages: kind } name: __schema { id: __typename } }',
    ],
    [
      'a fragment on Query',
      '{ ...A __typename } fragment A on Query { __type(name: "Kind") { ...B } } fragment B on __Type { name }',
    ],
    [
      'a fragment on Query twice',
      '{ ...A ... on Query { ...A } } fragment A on Query { __schema { queryType { name } } }',
    ],
    [
      'fragments on its own types',
      '{ __schema { types { ...T ... on __Type { kind } } } } fragment T on __Type { fields { ...F } } fragment F on __Field { name }',
    ],
    [
      'parts of one field in two places',
      '{ __type(name: "Kind") { name } ...A } fragment A on Query { __type(name: "Kind") { kind } }',
    ],
    ['a variable', 'query ($of: String!) { __type(name: $of) { name } }', { of: 'Kind' }],
    ['a variable with a default', 'query ($of: String = "Kind") { __type(name: $of) { name } }'],
    [
      'a variable called as those of plans',
      'query ($representations: String!) { __type(name: $representations) { name } }',
      { representations: 'Kind' },
    ],
    [
      'conditions',
      'query ($is: Boolean!, $not: Boolean = false) { a: __schema @include(if: $not) { __typename } ... @include(if: $is) { __type(name: "Kind") { name @skip(if: $is) kind @skip(if: $not) } } __typename @skip(if: $is) }',
      { is: true },
    ],
    [
      'conditions that leave nothing',
      'query ($is: Boolean!) { __schema @skip(if: $is) { queryType { name } } }',
      { is: true },
    ],
    ['nothing but the name of the type', '{ a: __typename __typename }'],
  ])('is answered with %s', async (_what, source, variables = {}) => {
    await mustBeAnswered(source, variables);
    await mustBeAnswered(source, variables);
  });

  it('does not know what is not public', async () => {
    const { data } = await run(
      '{ kind: __type(name: "Kind") { enumValues { name } } join: __type(name: "join__Graph") { name } }',
    );
    expect(data).toEqual({ kind: { enumValues: [{ name: 'BOOK' }, { name: 'FILM' }] }, join: null });
  });

  it('stands beside data in the order of the operation', async () => {
    const source = `query ($of: String!, $is: Boolean!) {
      z: __type(name: $of) { name } authors { id } b: __schema { queryType { name } } shop { width }
      ...A a: __typename y: __schema @skip(if: $is) { __typename }
    } fragment A on Query { twice(of: BOOK) { title } __type(name: "Size") { kind } }`;
    const { data, errors } = await run(source, { of: 'Author', is: true });
    expect(errors).toEqual([]);
    expect(Object.keys(data as object)).toEqual(['z', 'authors', 'b', 'shop', 'twice', '__type', 'a']);
    expect(data).toMatchObject({
      z: { name: 'Author' },
      b: { queryType: { name: 'Query' } },
      __type: { kind: 'OBJECT' },
    });
    expect((data as { authors: unknown[] }).authors).toHaveLength(4);
    expect(asked.join()).not.toMatch(/__schema|__type\b/);
  });

  it('is answered where a mutation leads to the queries', async () => {
    const source = `mutation ($of: String = "Size") {
      rename(id: "1", title: "x") { query { __type(name: $of) { name } shelf: __schema { mutationType { name } } authors { id } } }
    }`;
    const { data, errors } = await run(source);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      rename: { query: { __type: { name: 'Size' }, shelf: { mutationType: { name: 'Mutation' } } } },
    });
    const none = await run('mutation { rename(id: "1", title: "x") { query { __schema { queryType { name } } } } }');
    expect(none).toEqual({ data: { rename: { query: { __schema: { queryType: { name: 'Query' } } } } }, errors: [] });
    expect(asked.join()).not.toMatch(/__schema|__type\b/);
  });
});
