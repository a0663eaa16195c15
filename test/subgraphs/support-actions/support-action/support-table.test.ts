/** Tables of support that are handed in later: what they change, and which of their rows are refused. */
import { supportActions } from '../../../../subgraphs/support-actions/subgraph.ts';
import { importText } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';

const HEADER = 'coordinator_id,support_category,support_item,budget_eur,funding_source,profile_text_seen,source_url';
const PAGE = 'http://www.eumayors.eu/about/covenant-coordinators_en.html?structure_id=1';

describe('a later table of support', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(supportActions);
  });

  afterAll(() => subgraph.close());

  it('changes the action it states differently, and gives it a new revision', async () => {
    const row = (budget: string): string =>
      `${HEADER}\na-province,PROVIDE_FINANCING,DIRECT_FUNDING,${budget},,COMPLETE,${PAGE}\n`;
    expect(await importText(subgraph.running, row('12500.50'))).toMatchObject({ added: 1 });
    expect(await importText(subgraph.running, row('12500.75'))).toMatchObject({ added: 0, changed: 1 });
    expect(await subgraph.ask('{ supportActions { nodes { revision budget { amount } } } }')).toEqual({
      supportActions: { nodes: [{ revision: 2, budget: { amount: '12500.75' } }] },
    });
  });

  it('refuses rows that cannot be read, with line and reason, and takes the others', async () => {
    const report = await importText(
      subgraph.running,
      [
        HEADER,
        `,PROMOTE_ADHESION,OTHER,,,COMPLETE,${PAGE}`,
        `b-province,HELP,OTHER,,,COMPLETE,${PAGE}`,
        `b-province,FACILITATE_EXCHANGE,DIRECT_FUNDING,,,COMPLETE,${PAGE}`,
        `b-province,PROVIDE_FINANCING,DIRECT_FUNDING,1e9,,COMPLETE,${PAGE}`,
        `b-province,PROVIDE_FINANCING,DIRECT_FUNDING,-5,,COMPLETE,${PAGE}`,
        `b-province,PROVIDE_FINANCING,DIRECT_FUNDING,0.005,,COMPLETE,${PAGE}`,
        `b-province,PROVIDE_FINANCING,DIRECT_FUNDING,1,LOTTERY,COMPLETE,${PAGE}`,
        `b-province,PROMOTE_ADHESION,OTHER,,,PARTLY,${PAGE}`,
        'b-province,PROMOTE_ADHESION,OTHER,,,COMPLETE,javascript:alert(1)',
        `b-province,PROMOTE_ADHESION,OTHER,,,COMPLETE,${PAGE}`,
        `b-province,PROMOTE_ADHESION,OTHER,,,EXCERPT_CUT,${PAGE}`,
      ].join('\n'),
    );
    expect(report).toMatchObject({ added: 1, changed: 0 });
    expect(report.refused.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 12]);
    const reasons = report.refused.map(({ reason }) => reason);
    expect(reasons[0]).toBe('coordinator_id is empty');
    expect(reasons[2]).toContain('accepted are COVENANT_ON_OWN_AGENDAS, PEER_REVIEW_AND_MENTORING, OTHER');
    expect(reasons[3]).toContain('budget_eur is "1e9"');
    expect(reasons[9]).toBe('the same record stands in line 11');
  });
});
