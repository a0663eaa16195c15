/** The agenda: what stands in it, how it is filtered, and what an answer costs. */
import { aWorkshop, personIdOf } from '../group-world.ts';
import { dayFromToday, guest, host, openWorkshopWorld, today, type WorkshopWorld } from '../workshop-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('the agenda', () => {
  let world: WorkshopWorld;

  beforeAll(async () => {
    world = await openWorkshopWorld();
  });

  afterAll(() => world.close());

  it('stand in the agenda from today on when nothing else is asked, cancelled and draft ones left out', async () => {
    expect(await world.agenda()).toEqual(['today', 'tomorrow']);
    expect(await world.agenda('{ from: "2000-01-01T00:00:00Z" }')).toEqual(['yesterday', 'today', 'tomorrow']);
    expect(await world.agenda(`{ from: "2000-01-01T00:00:00Z", until: "${today}T00:00:00Z" }`)).toEqual(['yesterday']);
  });

  it.each([
    ['{ format: [WEBINAR] }', ['tomorrow']],
    ['{ mode: [ONLINE, HYBRID] }', ['today']],
    ['{ mode: [] }', []],
    ['{ topics: [CITIZENS, FINANCING] }', ['tomorrow']],
    ['{ languages: ["DE-at"] }', ['today']],
    ['{ languages: ["de"] }', []],
    ['{ interpretation: ["fr", "it"] }', ['today']],
    ['{ regionWithin: "ES" }', ['tomorrow']],
    ['{ regionWithin: "SE33" }', ['tomorrow']],
    ['{ regionWithin: "SE331" }', []],
    [`{ hostId: "${guest}" }`, ['today']],
    ['{ hostId: "\' OR 1=1 --" }', []],
    ['{ topics: null, format: null }', ['today', 'tomorrow']],
    ['{ updatedSince: "2100-01-01T00:00:00Z" }', []],
    ['{ state: [CANCELLED] }', ['called off']],
    ['{ state: [ANNOUNCED, CANCELLED, DRAFT] }', ['today', 'tomorrow', 'called off']],
    ['{ state: [DRAFT] }', []],
    ['{ state: [] }', []],
    ['{ state: null }', ['today', 'tomorrow']],
  ])('are chosen by %s', async (filter, titles) => {
    expect(await world.agenda(filter)).toEqual(titles);
  });

  it('refuse a region code that is none, and say what one looks like', async () => {
    const [error] = await world.refusal('{ agenda(filter: { regionWithin: "%" }) { totalCount } }');
    expect(error?.message).toContain('"%" is no region code');
  });

  it('refuse a cursor of another filter', async () => {
    const { agenda: first } = await world.ask<{ agenda: { pageInfo: { endCursor: string } } }>(
      '{ agenda(first: 1) { pageInfo { endCursor } } }',
    );
    const after = first.pageInfo.endCursor;
    expect(await world.agenda('{}', `, after: "${after}"`)).toEqual(['tomorrow']);
    const [error] = await world.refusal(
      `{ agenda(filter: { format: [WEBINAR] }, after: "${after}") { totalCount nodes { id } } }`,
    );
    expect(error?.extensions['code']).toBe('INVALID_CURSOR');
  });

  it('are found by address when cancelled, and never when they are drafts', async () => {
    expect(await world.page('called off', 'state')).toEqual({ state: 'CANCELLED' });
    expect(await world.page('draft', 'state')).toBeNull();
    const slugs = await world.running.database.select<{ slug: string; state: string }>(
      rawSql`SELECT slug, state FROM workshop`,
    );
    for (const { slug, state } of slugs) {
      const { workshop } = await world.ask('query ($slug: String!) { workshop(slug: $slug) { state } }', { slug });
      expect(workshop).toEqual(state === 'DRAFT' ? null : { state });
    }
  });

  it('cost the same statements whatever the size of the page', async () => {
    await world.announce(
      ...Array.from({ length: 30 }, (_, place) =>
        aWorkshop(`many ${String(place)}`, dayFromToday(100 + place), {
          hostIds: [host],
          capacity: 10,
          regions: ['SE332'],
          program: [
            {
              title: [{ language: 'en', text: 'Talk' }],
              startsAt: '2027-01-01T09:00:00.000Z',
              endsAt: '2027-01-01T10:00:00.000Z',
              speakers: [{ personId: personIdOf('speaker'), onBehalfOfId: null }],
            },
          ],
        }),
      ),
    );
    const query = `query ($first: Int!) { agenda(first: $first) { totalCount nodes {
      seatsLeft waiting attendance { attended } viewerRegistration { id } discussion { id } materials { id } caseStudies { id }
      hosts { nodes { name workshops { nodes { id } } } } regions { code workshops { nodes { id } } }
      program { speakers { id } } discussionGroup { id } } } }`;
    const few = await world.statementsOf(query, { first: 4 });
    expect(await world.statementsOf(query, { first: 32 })).toBe(few);
  });
});
