/** Both executors of a subgraph give the same answers and the same errors. */
import { executorNames } from '../../../platform/runtime/operation-executors.ts';
import { openLog } from '../../../platform/base/log.ts';
import { openSubgraph, type RunningSubgraph } from '../../../platform/runtime/open-subgraph.ts';
import { signatories } from '../../../subgraphs/signatories/subgraph.ts';
import { importText } from '../../world/import-table.ts';
import { signatoriesTable } from '../../world/signatories-table.ts';
import { temporaryDatabase } from '../../world/temporary-database.ts';

const QUESTIONS: readonly (readonly [string, Record<string, unknown>])[] = [
  [
    '{ signatories(first: 2) { totalCount nodes { __typename slug name } edges { cursor } pageInfo { hasNextPage } } }',
    {},
  ],
  ['query ($with: Boolean!) { signatories { nodes { name @include(if: $with) } } }', { with: false }],
  ['query ($first: Int) { signatories(first: $first) { nodes { slug } } }', { first: 1_000 }],
  ['query ($first: Int) { signatories(first: $first) { nodes { slug } } }', { first: 'many' }],
  ['query ($slug: String!) { signatory(slug: $slug) { name } }', {}],
  ['{ signatories(after: "nonsense") { nodes { slug } } }', {}],
  ['{ signatories { nodes { __proto__: name constructor: slug } } }', {}],
  [
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { name { text } } } }',
    { of: [{ __typename: 'Region', code: 'SE' }] },
  ],
  ['{ nothing }', {}],
];

describe('the executors of a subgraph', () => {
  const running: RunningSubgraph[] = [];
  const removals: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    for (const executor of executorNames) {
      const database = await temporaryDatabase();
      const opened = await openSubgraph(signatories, { database: database.settings, executor, log: openLog('silent') });
      await importText(opened, signatoriesTable({ organisation_id: '1', name: 'Sala' }));
      running.push(opened);
      removals.push(() => database.remove());
    }
  });

  afterAll(async () => {
    await Promise.all(running.map((one) => one.close()));
    await Promise.all(removals.map((remove) => remove()));
  });

  it.each(QUESTIONS)('agree on %s with %j', async (query, variables) => {
    const answers = await Promise.all(running.map((one) => one.execute({ query, variables })));
    const [first, second] = answers.map(({ data, errors }) => ({
      data: JSON.stringify(data),
      errors: errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions['code'] })),
    }));
    expect(first).toEqual(second);
  });
});
