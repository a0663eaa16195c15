/** The ledger: what other subgraphs tell, in any order and more than once. */
import {
  coordinatorIdOf,
  dayFromToday,
  openCoordinatorsWorld,
  proof,
  type CoordinatorsWorld,
} from '../coordinators-world.ts';

const LEDGER = `query ($slug: String!) { coordinator(slug: $slug) {
  revision
  activity { signatories populationCovered supportActions caseStudies workshops discussionGroups acceptedReports lastActivityOn asOf }
  commitments { code tallies { source count latestOn asOf } }
} }`;

interface Ledger {
  revision: number;
  activity: Record<string, unknown>;
  commitments: { code: string; tallies: { source: string; count: number; latestOn: string | null; asOf: string }[] }[];
}

describe('the ledger', () => {
  let world: CoordinatorsWorld;

  beforeEach(async () => {
    world = await openCoordinatorsWorld();
    await world.importCoordinators({ name: 'North' }, { name: 'South' });
  });

  afterEach(() => world.close());

  const ledger = async (slug: string): Promise<Ledger> =>
    (await world.ask<{ coordinator: Ledger }>(LEDGER, { slug })).coordinator;
  const tallies = async (slug: string, code: string): Promise<Ledger['commitments'][number]['tallies']> =>
    (await ledger(slug)).commitments.find((commitment) => commitment.code === code)?.tallies ?? [];
  const coverage = (slug: string, signatories: number) => ({
    kind: 'COORDINATOR_COVERAGE',
    entityId: coordinatorIdOf(slug),
    facts: { signatories, populationCovered: signatories * 100 },
  });

  it('is empty and says so before anybody has told anything', async () => {
    const { activity } = await ledger('north');
    expect(activity).toEqual({
      signatories: 0,
      populationCovered: 0,
      supportActions: 0,
      caseStudies: 0,
      workshops: 0,
      discussionGroups: 0,
      acceptedReports: 0,
      lastActivityOn: null,
      asOf: '1970-01-01T00:00:00.000Z',
    });
    expect(await tallies('north', 'PARTNERSHIP')).toMatchObject([
      { source: 'SIGNATORIES', count: 0, latestOn: null },
      { source: 'SUPPORT_ACTIONS', count: 0, latestOn: null },
      { source: 'KNOWLEDGE_EXCHANGE', count: 0, latestOn: null },
    ]);
  });

  it('keeps what each owner maintains apart from what the others do', async () => {
    await world.tell('signatories', coverage('north', 4));
    await world.tell('support-actions', {
      kind: 'COORDINATOR_ACTIVITY',
      entityId: coordinatorIdOf('north'),
      facts: { supportActions: 3 },
    });
    await world.tell('knowledge-exchange', {
      kind: 'COORDINATOR_ACTIVITY',
      entityId: coordinatorIdOf('north'),
      facts: { caseStudies: 2, workshops: 1, discussionGroups: 5, lastActivityOn: '2024-03-01' },
    });
    expect((await ledger('north')).activity).toMatchObject({
      signatories: 4,
      populationCovered: 400,
      supportActions: 3,
      caseStudies: 2,
      workshops: 1,
      discussionGroups: 5,
      lastActivityOn: '2024-03-01',
    });
    expect((await ledger('south')).activity).toMatchObject({ signatories: 0 });
    expect((await ledger('north')).revision).toBe(1);
  });

  it('counts a thing once that is told twice, also within one page', async () => {
    const thing = proof('a', 'north', 'PARTNERSHIP', '2024-05-01');
    await world.tell('support-actions', thing, thing);
    await world.tell('support-actions', thing);
    expect(await tallies('north', 'PARTNERSHIP')).toMatchObject([{}, { count: 1, latestOn: '2024-05-01' }, {}]);
  });

  it('keeps things of two owners apart that have the same name', async () => {
    await world.tell('support-actions', proof('a', 'north', 'PARTNERSHIP', '2024-05-01'));
    await world.tell('knowledge-exchange', proof('a', 'north', 'PARTNERSHIP', '2024-06-01'));
    expect((await tallies('north', 'PARTNERSHIP')).map(({ count }) => count)).toEqual([0, 1, 1]);
  });

  it('follows a thing that changes its day, its coordinator, or is gone', async () => {
    await world.tell('support-actions', proof('a', 'north', 'PARTNERSHIP', '2024-05-01'));
    await world.tell('support-actions', proof('a', 'north', 'PARTNERSHIP', '2024-04-01'));
    expect((await ledger('north')).activity).toMatchObject({ lastActivityOn: '2024-04-01' });
    await world.tell('support-actions', proof('a', 'south', 'PARTNERSHIP', '2024-04-01'));
    expect((await ledger('north')).activity).toMatchObject({ lastActivityOn: null });
    expect((await ledger('south')).activity).toMatchObject({ lastActivityOn: '2024-04-01' });
    await world.tell('support-actions', { kind: 'EVIDENCE', entityId: 'a', removed: true, facts: {} });
    expect((await ledger('south')).activity).toMatchObject({ lastActivityOn: null });
    expect((await tallies('south', 'PARTNERSHIP')).map(({ count }) => count)).toEqual([0, 0, 0]);
  });

  it('takes no account of a day that has not come', async () => {
    await world.tell('knowledge-exchange', proof('a', 'north', 'PARTNERSHIP', dayFromToday(30)));
    expect((await ledger('north')).activity).toMatchObject({ lastActivityOn: null });
    expect((await tallies('north', 'PARTNERSHIP')).map(({ count }) => count)).toEqual([0, 0, 0]);
  });

  it('remembers what it was told of a coordinator that comes later', async () => {
    await world.tell('signatories', coverage('later', 7), proof('a', 'later', 'PROMOTE_ACCESSION', '2024-05-01'));
    await world.importCoordinators({ name: 'Later' });
    expect((await ledger('later')).activity).toMatchObject({ signatories: 7, lastActivityOn: '2024-05-01' });
    expect(await world.slugs({}, 'SIGNATORIES')).toEqual(['later', 'south', 'north']);
  });

  it('forgets the totals an owner takes back', async () => {
    await world.tell('signatories', coverage('north', 4));
    await world.tell('signatories', { ...coverage('north', 4), removed: true });
    expect((await ledger('north')).activity).toMatchObject({ signatories: 0, populationCovered: 0 });
  });

  it('finds by a support link only while it is in force, and not when it is gone', async () => {
    const link = (activeFrom: string, activeUntil: string, removed = false) => ({
      kind: 'SUPPORT_LINK',
      entityId: 'lnk_1',
      removed,
      facts: { coordinatorId: coordinatorIdOf('north'), signatoryId: 'sig_1', activeFrom, activeUntil },
    });
    await world.tell('signatories', link(dayFromToday(0), dayFromToday(0)));
    expect(await world.slugs({ supportsSignatory: 'sig_1' })).toEqual(['north']);
    await world.tell('signatories', link(dayFromToday(1), '9999-12-31'));
    expect(await world.slugs({ supportsSignatory: 'sig_1' })).toEqual([]);
    await world.tell('signatories', link('2020-01-01', '9999-12-31', true));
    expect(await world.slugs({ supportsSignatory: 'sig_1' })).toEqual([]);
  });

  it('says as of when, once every owner was heard', async () => {
    await world.tell('signatories');
    const { activity, commitments } = await ledger('north');
    expect(Date.parse(String(activity['asOf']))).toBeGreaterThan(Date.now() - 60_000);
    expect(commitments[0]?.tallies.every(({ asOf }) => asOf === activity['asOf'])).toBe(true);
  });
});
