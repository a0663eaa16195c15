/** What a client reads of the schema from the hub is the public schema, whichever way it asks, while no subgraph is up. */
import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { Hub } from '../../gateway/hub.ts';
import { readSupergraph } from '../../gateway/supergraph.ts';
import { printedPublicSchema } from '../../schema/public-schema.ts';
import { bodyOf, exchange, postTo, type HttpAnswer } from '../world/http-exchange.ts';
import { openLoneGateway } from '../world/open-lone-gateway.ts';

const query = getIntrospectionQuery({
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

describe('the schema a client is told', () => {
  let hub: Hub;

  beforeAll(async () => {
    hub = await openLoneGateway();
  });

  afterAll(() => hub.close());

  const post = (body: object): Promise<HttpAnswer> => postTo(`${hub.url}/graphql`, body);
  const get = (body: Record<string, string>): Promise<HttpAnswer> =>
    exchange({
      url: `${hub.url}/graphql?${new URLSearchParams(body).toString()}`,
      headers: { 'apollo-require-preflight': '1' },
    });

  it.each<[string, () => Promise<HttpAnswer>]>([
    ['by POST', () => post({ query })],
    ['by POST again', () => post({ query })],
    ['by its name', () => post({ query: `query Other { __typename } ${query}`, operationName: 'IntrospectionQuery' })],
    ['by GET', () => get({ query })],
    ['by GET and its name', () => get({ query, operationName: 'IntrospectionQuery' })],
  ])('is the public one: %s', async (_how, ask) => {
    const answer = await ask();
    const { data, errors } = bodyOf(answer);
    expect([answer.status, errors]).toEqual([200, undefined]);
    const told = buildClientSchema(data as unknown as IntrospectionQuery);
    expect(`${printSchema(lexicographicSortSchema(told))}\n`).toBe(await printedPublicSchema(await readSupergraph()));
  });

  it('says of a type what the type of types says can be asked', async () => {
    const type =
      '{ __type(name: "TextInput") { name isOneOf specifiedByURL inputFields(includeDeprecated: true) { isDeprecated } } }';
    const answer = await post({ query: type });
    expect([answer.status, bodyOf(answer).data]).toEqual([
      200,
      {
        __type: {
          name: 'TextInput',
          isOneOf: false,
          specifiedByURL: null,
          inputFields: [{ isDeprecated: false }, { isDeprecated: false }],
        },
      },
    ]);
  });

  it('is told beside data that cannot be had, in the order of the operation', async () => {
    const answer = await post({
      query:
        'query ($of: String = "Date") { a: __type(name: $of) { kind } coordinators { totalCount } __typename b: __schema { queryType { name } } }',
    });
    expect(JSON.stringify(bodyOf(answer).data)).toBe(
      '{"a":{"kind":"SCALAR"},"coordinators":null,"__typename":"Query","b":{"queryType":{"name":"Query"}}}',
    );
  });
});
