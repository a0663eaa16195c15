/** Support as proof of commitments, on the coordinator's page and in what the others are told. */
import { supportActions } from '../../../../subgraphs/support-actions/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { coordinatorId, record, told } from '../support-world.ts';

const PROOFS = `query ($of: [_Any!]!, $first: Int = 20, $after: String) { _entities(representations: $of) { ... on Commitment {
  supportEvidence(first: $first, after: $after) { totalCount nodes { title occurredOn node { __typename id } } pageInfo { endCursor } } } } }`;

interface Proofs {
  totalCount: number;
  nodes: { title: string; occurredOn: string | null; node: { __typename: string; id: string } }[];
  pageInfo: { endCursor: string };
}

describe('support as proof of commitments', () => {
  let subgraph: TestSubgraph;
  let joint = '';
  let earlier = '';
  let undated = '';

  beforeAll(async () => {
    subgraph = await openTestSubgraph(supportActions);
    const { running } = subgraph;
    joint = await record(running, {
      title: [
        { language: 'it', text: 'Insieme' },
        { language: 'de', text: 'Gemeinsam', origin: 'HUMAN' },
      ],
      startsOn: '2022-01-01',
      partnerIds: [coordinatorId(2)],
    });
    earlier = await record(running, { startsOn: '2020-01-01' });
    undated = await record(running);
    await record(running, { startsOn: '2023-01-01', status: 'PLANNED' });
    await record(running, { startsOn: '2023-01-01', status: 'CANCELLED', partnerIds: [coordinatorId(2)] });
  });

  afterAll(() => subgraph.close());

  const proofs = async (
    code: string,
    number = 1,
    page: Record<string, unknown> = {},
    languages: string[] = [],
  ): Promise<Proofs> => {
    const { _entities: found } = await subgraph.ask<{ _entities: { supportEvidence: Proofs }[] }>(
      PROOFS,
      { of: [{ __typename: 'Commitment', coordinatorId: coordinatorId(number), code }], ...page },
      { languages },
    );
    return found[0]?.supportEvidence as Proofs;
  };

  it('proves the commitment of its category, newest first, undated last, without planned and cancelled ones', async () => {
    const { totalCount, nodes } = await proofs('TECHNICAL_STRATEGIC_SUPPORT');
    expect(totalCount).toBe(3);
    expect(nodes.map(({ node, occurredOn }) => [node, occurredOn])).toEqual([
      [{ __typename: 'SupportAction', id: joint }, '2022-01-01'],
      [{ __typename: 'SupportAction', id: earlier }, '2020-01-01'],
      [{ __typename: 'SupportAction', id: undated }, null],
    ]);
  });

  it('proves the work with others too when it has partners, for the coordinator that recorded it', async () => {
    expect((await proofs('PARTNERSHIP')).nodes.map(({ node }) => node.id)).toEqual([joint]);
    expect(await proofs('PARTNERSHIP', 2)).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('proves nothing of commitments that others prove', async () => {
    for (const code of ['REGULAR_REPORTING', 'ENERGY_DAYS', 'FINANCIAL_SUPPORT']) {
      expect(await proofs(code)).toMatchObject({ totalCount: 0, nodes: [] });
    }
  });

  it('titles a proof in the language of its reader', async () => {
    expect((await proofs('PARTNERSHIP')).nodes[0]?.title).toBe('Insieme');
    expect((await proofs('PARTNERSHIP', 1, {}, ['de-AT'])).nodes[0]?.title).toBe('Gemeinsam');
  });

  it('goes on after a cursor, and refuses one of another commitment', async () => {
    const first = await proofs('TECHNICAL_STRATEGIC_SUPPORT', 1, { first: 1 });
    const after = first.pageInfo.endCursor;
    const next = await proofs('TECHNICAL_STRATEGIC_SUPPORT', 1, { first: 1, after });
    expect(next.nodes[0]?.node.id).toBe(earlier);
    const [error] = await subgraph.refusal(PROOFS, {
      of: [{ __typename: 'Commitment', coordinatorId: coordinatorId(1), code: 'PARTNERSHIP' }],
      after,
    });
    expect(error?.extensions['code']).toBe('INVALID_CURSOR');
  });

  it('tells the others each proof with its day or none, and the number of actions with the last day', async () => {
    const evidence = await told(subgraph.running, 'EVIDENCE');
    expect(evidence.map(({ entityId, facts }) => [entityId, facts['occurredOn']]).sort()).toEqual(
      [
        [`${joint} TECHNICAL_STRATEGIC_SUPPORT`, '2022-01-01'],
        [`${joint} PARTNERSHIP`, '2022-01-01'],
        [`${earlier} TECHNICAL_STRATEGIC_SUPPORT`, '2020-01-01'],
        [`${undated} TECHNICAL_STRATEGIC_SUPPORT`, null],
      ].sort(),
    );
    expect(await told(subgraph.running, 'COORDINATOR_ACTIVITY')).toMatchObject([
      { entityId: coordinatorId(1), facts: { supportActions: 3, lastOn: '2022-01-01' } },
    ]);
  });

  it('answers its change feed to the other subgraphs, page by page', async () => {
    const { supportActionChanges: page } = await subgraph.ask<{ supportActionChanges: { cursor: string }[] }>(
      '{ supportActionChanges(first: 2) { cursor kind entityId removed facts } }',
    );
    expect(page).toHaveLength(2);
    const rest = await subgraph.ask<{ supportActionChanges: unknown[] }>(
      'query ($after: String) { supportActionChanges(first: 1000, after: $after) { cursor } }',
      { after: page[1]?.cursor },
    );
    // Four proofs, five documents to find, support given or not of five actions, and one coordinator; two of them seen.
    expect(rest.supportActionChanges).toHaveLength(13);
  });
});
