/** What Apollo's compatibility tests prove of a subgraph library, asked of the hub's own builder over HTTP. */
import { stripIgnoredCharacters } from 'graphql';
import { executorNames } from '../../../../platform/runtime/operation-executors.ts';
import type { SubgraphRequest, SubgraphResult } from '../../../../platform/runtime/subgraph-execution.ts';
import type { Answer } from '../../../gateway/running/our-executor.ts';
import { withNeighbours } from './neighbours.ts';
import { serveProducts } from './products-server.ts';

type Served = Awaited<ReturnType<typeof serveProducts>>;
type WithTrace = SubgraphResult & { readonly extensions?: { readonly ftv1?: unknown } };

describe.each(executorNames)('a subgraph of the hub, run by %s,', (executor) => {
  let served: Served;
  let sdl: string;
  let throughGateway: Answer;

  async function ask(request: SubgraphRequest, headers: Record<string, string> = {}): Promise<WithTrace> {
    const response = await fetch(served.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(request),
    });
    return (await response.json()) as WithTrace;
  }

  function entities(selection: string, representations: readonly object[]): Promise<WithTrace> {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ${selection} } }`;
    return ask({ query, variables: { of: representations } });
  }

  beforeAll(async () => {
    served = await serveProducts(executor, 0);
    const { data } = await ask({ query: '{ _service { sdl } }' });
    sdl = stripIgnoredCharacters((data as { _service: { sdl: string } })._service.sdl);
    const { answer } = await withNeighbours(served.printed, (request) => ask(request));
    throughGateway = answer;
  });

  afterAll(() => served.close());

  it.each([
    [
      'its version of federation and what it uses of it',
      /@link\(url:"https:\/\/specs.apollo.dev\/federation\/v2.11" import:\["@composeDirective" "@external"/,
    ],
    [
      'a directive of its own',
      /@link\(url:"https:\/\/myspecs.dev\/myCustomDirective\/v1.0" import:\["@custom"\]\)@composeDirective\(name:"@custom"\)/,
    ],
    ['where that directive may stand', /directive@custom on OBJECT/],
    ['a key', /type User@key\(fields:"email"\)/],
    ['a key of two fields', /type DeprecatedProduct@key\(fields:"sku package"\)/],
    ['a key in an object', /type ProductResearch@key\(fields:"study { caseNumber }"\)/],
    [
      'several keys',
      /type Product@custom@key\(fields:"id"\)@key\(fields:"sku package"\)@key\(fields:"sku variation { id }"\)/,
    ],
    [
      'what it requires',
      /averageProductsCreatedPerYear:Int@requires\(fields:"totalProductsCreated yearsOfEmployment"\)/,
    ],
    ['what it provides', /createdBy:User@provides\(fields:"totalProductsCreated"\)/],
    ['what is of others', /yearsOfEmployment:Int!@external/],
    ['what it takes over', /name:String@override\(from:"users"\)/],
    ['what several may answer', /type ProductDimension@shareable/],
    ['what callers do not see', /unit:String@inaccessible/],
    ['a mark', /notes:String@tag\(name:"internal"\)/],
    ['an object for an interface of others', /type Inventory@interfaceObject@key\(fields:"id"\)/],
  ])('says %s', (_what, pattern) => {
    expect(sdl).toMatch(pattern);
  });

  it('finds an entity by its key', async () => {
    const { data, errors } = await entities('... on User { email name }', [
      { __typename: 'User', email: 'support@apollographql.com' },
      { __typename: 'User', email: 'nobody@apollographql.com' },
    ]);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [{ email: 'support@apollographql.com', name: 'Jane Smith' }, null] });
  });

  it('finds entities by keys of several fields and of fields in objects', async () => {
    const { data, errors } = await entities(
      '... on DeprecatedProduct { reason } ... on ProductResearch { study { description } }',
      [
        { __typename: 'DeprecatedProduct', sku: 'apollo-federation-v1', package: '@apollo/federation-v1' },
        { __typename: 'ProductResearch', study: { caseNumber: '1234' } },
      ],
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      _entities: [{ reason: 'Migrate to Federation V2' }, { study: { description: 'Federation Study' } }],
    });
  });

  it('finds an entity by each of its keys', async () => {
    const { data } = await entities('... on Product { id }', [
      { __typename: 'Product', id: 'apollo-federation' },
      { __typename: 'Product', sku: 'federation', package: '@apollo/federation' },
      { __typename: 'Product', sku: 'studio', variation: { id: 'platform' } },
    ]);
    expect(data).toEqual({
      _entities: [{ id: 'apollo-federation' }, { id: 'apollo-federation' }, { id: 'apollo-studio' }],
    });
  });

  it('answers itself what it provides, and what only others do not see', async () => {
    const { data } = await ask({
      query: 'query ($id: ID!) { product(id: $id) { createdBy { totalProductsCreated } dimensions { unit } } }',
      variables: { id: 'apollo-federation' },
    });
    expect(data).toEqual({ product: { createdBy: { totalProductsCreated: 1337 }, dimensions: { unit: 'kg' } } });
  });

  it('adds a trace to its answer for a gateway that asks for one, and for nobody else', async () => {
    const { extensions } = await ask({ query: '{ __typename }' }, { 'apollo-federation-include-trace': 'ftv1' });
    expect(extensions).toEqual({ ftv1: expect.any(String) as unknown });
    expect(await ask({ query: '{ __typename }' })).toEqual({ data: { __typename: 'Query' } });
  });

  it('answers behind a gateway what it took over and what it computes of what others know', async () => {
    const { data, errors } = await throughGateway({
      source: `query ($id: ID!) { product(id: $id) {
        createdBy { name averageProductsCreatedPerYear } dimensions { size weight } delivery } }`,
      variables: { id: 'apollo-federation' },
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      product: {
        // Its own 1337 products, in the seven years that only the other subgraph knows.
        createdBy: { name: 'Jane Smith', averageProductsCreatedPerYear: 191 },
        dimensions: { size: 'small', weight: 1 },
        delivery: 'small, 1',
      },
    });
  });

  it('adds fields to an interface of another subgraph', async () => {
    const { data, errors } = await throughGateway({
      source: '{ inventory(id: "apollo-oss") { __typename deprecatedProducts { sku reason } } }',
      variables: {},
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      inventory: {
        __typename: 'OpenSourceInventory',
        deprecatedProducts: [{ sku: 'apollo-federation-v1', reason: 'Migrate to Federation V2' }],
      },
    });
  });

  it('hides behind a gateway what callers do not see', async () => {
    const { data } = await throughGateway({
      source: '{ __type(name: "ProductDimension") { fields { name } } }',
      variables: {},
    });
    expect(data).toEqual({ __type: { fields: [{ name: 'size' }, { name: 'weight' }] } });
  });
});
