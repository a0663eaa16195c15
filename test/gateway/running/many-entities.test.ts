/** A subgraph takes 1,000 entities at once; the gateway asks for more in several fetches, and the answer is whole. */
import { openTestHub, type TestHub } from '../../world/open-test-hub.ts';

interface Signatories {
  readonly coordinators: {
    readonly nodes: readonly {
      readonly signatories: { readonly nodes: readonly { slug: string; caseStudies: { totalCount: number } | null }[] };
    }[];
  };
}

describe('an answer with more than 1,000 entities of another subgraph', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await openTestHub({ maxCost: 1_000_000 }, 'sqlite');
  });

  afterAll(() => hub.close());

  it('has the part of that subgraph in every one of them', async () => {
    const { data, errors } = await hub.post<Signatories>(`{
      coordinators(first: 100, orderBy: SIGNATORIES) {
        nodes { signatories(first: 40) { nodes { slug caseStudies(first: 1) { totalCount } } } }
      }
    }`);
    expect(errors).toBeUndefined();
    const found = data.coordinators.nodes.flatMap(({ signatories }) => signatories.nodes);
    expect(new Set(found.map(({ slug }) => slug)).size).toBeGreaterThan(1_500);
    expect(found.filter(({ caseStudies }) => caseStudies === null)).toEqual([]);
  });
});
