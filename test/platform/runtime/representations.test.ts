/** A subgraph looks up at most 1,000 entities at once, with either executor and however they are written. */
import { openLog } from '../../../platform/base/log.ts';
import { executorNames } from '../../../platform/runtime/operation-executors.ts';
import { openSubgraph } from '../../../platform/runtime/open-subgraph.ts';
import { signatories } from '../../../subgraphs/signatories/subgraph.ts';
import { temporaryDatabase } from '../../world/temporary-database.ts';

const byVariable = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { code } } }';
const regions = (count: number): object[] =>
  Array.from({ length: count }, () => ({ __typename: 'Region', code: 'SE' }));
const literally = (count: number): string =>
  `{ _entities(representations: [${'{ __typename: "Region", code: "SE" } '.repeat(count)}]) { ... on Region { code } } }`;

describe.each(executorNames)('a subgraph executing with %s', (executor) => {
  let running: Awaited<ReturnType<typeof openSubgraph>>;
  let database: Awaited<ReturnType<typeof temporaryDatabase>>;

  beforeAll(async () => {
    database = await temporaryDatabase('sqlite');
    running = await openSubgraph(signatories, { database: database.settings, executor, log: openLog('silent') });
  });

  afterAll(async () => {
    await running.close();
    await database.remove();
  });

  it.each([
    ['in a variable', { query: byVariable, variables: { of: regions(1_001) } }],
    ['in the document', { query: literally(1_001) }],
  ])('refuses 1001 representations %s', async (_where, request) => {
    const { data, errors } = await running.execute(request);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_REPRESENTATIONS', limit: 1_000, asked: 1_001 });
  });

  it('looks up 1000', async () => {
    const { data, errors } = await running.execute({ query: byVariable, variables: { of: regions(1_000) } });
    expect(errors).toBeUndefined();
    expect(data?.['_entities']).toHaveLength(1_000);
  });
});
