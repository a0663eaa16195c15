/** Who sees a report, by any way, and how much is read for it. */
import { memberOf, officer } from '../../../world/people.ts';
import { decider, openReportWorld, reporter, stranger, type ReportWorld } from './report-world.ts';

describe('A report that is not accepted', () => {
  let world: ReportWorld;

  beforeEach(async () => {
    world = await openReportWorld();
  });
  afterEach(() => world.close());

  it('is not there for others until it is accepted, by any way', async () => {
    const { id } = await world.submitted();
    const seen = async (by?: object): Promise<unknown> =>
      world.ask(
        `query ($ids: [_Any!]!) {
          coordinatorReport(id: "${id}") { id }
          node(id: "${id}") { id }
          _entities(representations: $ids) { ... on CoordinatorReport { id } }
          coordinator(slug: "north") { reports { totalCount nodes { id reviewNotes } edges { node { id } } } }
        }`,
        { ids: [{ __typename: 'CoordinatorReport', id }] },
        by,
      );
    const hidden = {
      coordinatorReport: null,
      node: null,
      _entities: [null],
      coordinator: { reports: { totalCount: 0, nodes: [], edges: [] } },
    };
    const shown = (reviewNotes: string[] | null): object => ({
      coordinatorReport: { id },
      node: { id },
      _entities: [{ id }],
      coordinator: { reports: { totalCount: 1, nodes: [{ id, reviewNotes }], edges: [{ node: { id } }] } },
    });
    expect(await seen()).toEqual(hidden);
    expect(await seen(stranger)).toEqual(hidden);
    expect(await seen(reporter)).toEqual(shown([]));
    expect(await seen(officer('MODERATOR'))).toEqual(shown([]));
    expect((await world.act('submitReport', { id, expectedRevision: 3 }, stranger)).errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    await world.act('decideReport', { id, expectedRevision: 3, accept: true, notes: ['Good.'] }, decider);
    expect(await seen()).toEqual(shown(null));
    expect(await seen(reporter)).toEqual(shown(['Good.']));
  });

  it('stands in a queue for the Office alone', async () => {
    await world.submitted();
    const queue = '{ coordinatorReports(first: 5) { totalCount nodes { state coordinator { slug } } } }';
    expect(await world.ask(queue, {}, decider)).toEqual({
      coordinatorReports: { totalCount: 1, nodes: [{ state: 'SUBMITTED', coordinator: { slug: 'north' } }] },
    });
    expect(await world.refusal(queue, {}, reporter)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await world.refusal(queue)).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('reads a page of reports in a number of statements that does not grow with it', async () => {
    const statements = async (first: number): Promise<number> => {
      world.statements.length = 0;
      await world.ask(
        `{ coordinators(first: ${String(first)}) { nodes { reports { nodes { sections { narrative { text } } reviewNotes coordinator { slug } } } } } }`,
        {},
        decider,
      );
      return world.statements.length;
    };
    await world.submitted();
    const admin = memberOf(stranger.identity.memberships[0]?.bodyId ?? '', 'ADMIN');
    await world.start({ coordinatorId: stranger.identity.memberships[0]?.bodyId }, admin);
    const two = await statements(2);
    expect(await statements(1)).toBe(two);
    expect(two).toBeLessThanOrEqual(6);
  });
});
