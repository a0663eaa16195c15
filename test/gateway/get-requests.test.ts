/** GraphQL in an address: what is empty is left out, what stands twice is refused, and where a browser must ask first. */
import type { Hub } from '../../gateway/hub.ts';
import { bodyOf, codesOf, exchange, type HttpAnswer } from '../world/http-exchange.ts';
import { openLoneGateway } from '../world/open-lone-gateway.ts';

const PREFLIGHT = { 'graphql-require-preflight': '1' };
const named = 'query Named { __typename }';
const two = 'query One { one: __typename } query null { two: __typename }';
const withVariable = 'query ($name: String = "Region") { __type(name: $name) { name } }';

describe('a GET request', () => {
  let hub: Hub;

  beforeAll(async () => {
    hub = await openLoneGateway();
  });

  afterAll(() => hub.close());

  const get = (search: string, headers: Record<string, string> = PREFLIGHT): Promise<HttpAnswer> =>
    exchange({ url: `${hub.url}/graphql?${search}`, headers });
  const asked = (query: string, more = ''): Promise<HttpAnswer> => get(`query=${encodeURIComponent(query)}${more}`);

  it.each([
    '&operationName=',
    '&operationName',
    '&variables=',
    '&extensions=',
    '&variables=&extensions=&operationName=',
    '&variables=null',
    '&variables=%20null%0A',
    '&extensions=null',
    '&variables={}&extensions={}',
    '&variables={"unknown":1}&extensions={"some":"thing"}',
    '&',
    '&unknown=1&unknown=2&utm_source=letter',
    '&=',
  ])('takes %s as left out', async (more) => {
    for (const query of [named, '{ __typename }']) {
      const answer = await asked(query, more.replaceAll('"', '%22'));
      expect([answer.status, bodyOf(answer).data]).toEqual([200, { __typename: 'Query' }]);
    }
  });

  it('keeps the default of a variable that is left out, and takes one that is given', async () => {
    for (const more of ['', '&variables=', '&variables=null']) {
      expect(bodyOf(await asked(withVariable, more)).data).toEqual({ __type: { name: 'Region' } });
    }
    const given = `&variables=${encodeURIComponent('{"name":"Coordinator"}')}&operationName=`;
    expect(bodyOf(await asked(withVariable, given)).data).toEqual({ __type: { name: 'Coordinator' } });
  });

  it('runs the operation that is named, also one by the name null', async () => {
    expect(bodyOf(await asked(two, '&operationName=One')).data).toEqual({ one: 'Query' });
    expect(bodyOf(await asked(two, '&operationName=null')).data).toEqual({ two: 'Query' });
    expect(codesOf(await asked(two, '&operationName='))).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  });

  it.each([
    'operationName=One&operationName=One',
    'operationName=&operationName=One',
    'variables=&variables=',
    'variables=null&variables={}',
    'extensions={}&extensions={}',
    'query=a',
  ])('refuses what stands twice: %s', async (more) => {
    const answer = await asked(two, `&${more}`);
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'BAD_REQUEST']);
    expect(bodyOf(answer).errors?.[0]?.message).toMatch(/^\w+ stands 2 times in the address\.$/);
  });

  it.each([
    'variables=[]',
    'variables=1',
    'variables="{}"',
    'variables={',
    'variables=%20',
    'extensions=[1]',
    'extensions=x',
  ])('refuses %s', async (more) => {
    const answer = await asked(named, `&${more}`);
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  });

  it.each(['', 'query=', 'operationName=Named', 'variables={}', 'query=null'])(
    'without a text is refused: %s',
    async (search) => {
      expect((await get(search)).status).toBe(400);
    },
  );

  it.each([
    [{}, 400],
    [{ 'graphql-require-preflight': '' }, 400],
    [{ 'content-type': 'text/plain' }, 400],
    [{ 'content-type': 'text/plain', 'apollo-require-preflight': 'yes' }, 415],
    [{ 'content-type': 'application/json' }, 200],
    [{ 'content-type': 'application/json; charset=utf8' }, 200],
    [{ 'apollo-require-preflight': 'true' }, 200],
    [{ 'graphql-require-preflight': '1' }, 200],
    [{ 'x-apollo-operation-name': 'Named' }, 200],
  ])('with the headers %j is answered with %s', async (headers, status) => {
    expect((await get(`query=${encodeURIComponent(named)}&operationName=`, headers)).status).toBe(status);
  });
});
