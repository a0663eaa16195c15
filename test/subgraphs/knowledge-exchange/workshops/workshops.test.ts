/** A workshop: seats, own registration, figures, what it proves, and the lists of coordinators and regions. */
import type { Answer } from '../../../world/open-test-subgraph.ts';
import { as, aWorkshop, personIdOf, workshopIdOf } from '../group-world.ts';
import { dayFromToday, guest, host, openWorkshopWorld, unnamed, type WorkshopWorld } from '../workshop-world.ts';

describe('a workshop', () => {
  let world: WorkshopWorld;

  beforeAll(async () => {
    world = await openWorkshopWorld();
  });

  afterAll(() => world.close());

  it('name hosts in their order, with null for one whose name has not arrived', async () => {
    expect(await world.page('today', 'hosts(first: 5) { totalCount nodes { slug name } }')).toEqual({
      hosts: {
        totalCount: 3,
        nodes: [{ slug: 'norrbotten', name: 'NORRBOTTEN' }, { slug: 'girona', name: 'GIRONA' }, null],
      },
    });
  });

  it('count seats and tell each reader only their own registration', async () => {
    await world.announce(
      aWorkshop('full', dayFromToday(30), { capacity: 3, joinUrl: 'https://meet.example.org/full' }),
    );
    await world.register(
      'full',
      { person: 'first', onBehalfOfId: host },
      { person: 'second', state: 'OFFERED', offerEndsAt: '2027-01-10T12:00:00.000Z' },
      { person: 'third', state: 'WAITING' },
      { person: 'fourth', state: 'WAITING' },
      { person: 'fifth', state: 'WITHDRAWN' },
    );
    const fields = `capacity seatsLeft waiting joinUrl
      viewerRegistration { state position offerEndsAt person { id } onBehalfOf { id name } workshop { id } }`;
    expect(await world.page('full', fields)).toEqual({
      capacity: 3,
      seatsLeft: 1,
      waiting: 2,
      joinUrl: null,
      viewerRegistration: null,
    });
    expect(await world.page('full', fields, as('fourth'))).toEqual({
      capacity: 3,
      seatsLeft: 1,
      waiting: 2,
      joinUrl: 'https://meet.example.org/full',
      viewerRegistration: {
        state: 'WAITING',
        position: 2,
        offerEndsAt: null,
        person: { id: personIdOf('fourth') },
        onBehalfOf: null,
        workshop: { id: workshopIdOf('full') },
      },
    });
    expect(
      await world.page('full', 'viewerRegistration { state position onBehalfOf { id name } }', as('first')),
    ).toEqual({
      viewerRegistration: { state: 'CONFIRMED', position: null, onBehalfOf: { id: host, name: 'NORRBOTTEN' } },
    });
    expect(await world.page('full', 'viewerRegistration { state }', as('stranger'))).toEqual({
      viewerRegistration: null,
    });
  });

  it('show who came only once they were held, and hide counts below three', async () => {
    const people = ['a', 'b', 'c', 'd'].map((person, place) => ({
      person,
      state: 'ATTENDED' as const,
      onBehalfOfId: place < 2 ? host : guest,
      satisfaction: place === 3 ? 3 : 5,
    }));
    const figures = 'attendance { registered attended coordinators countries satisfaction } seatsLeft';
    await world.announce(aWorkshop('counted', dayFromToday(-9), { capacity: 9 }));
    await world.register('counted', ...people, { person: 'e', state: 'NO_SHOW' });
    expect(await world.page('counted', figures)).toEqual({ attendance: null, seatsLeft: 4 });
    await world.announce(aWorkshop('counted', dayFromToday(-9), { capacity: 9, state: 'HELD' }));
    expect(await world.page('counted', figures)).toEqual({
      attendance: { registered: 5, attended: 4, coordinators: null, countries: null, satisfaction: 4.5 },
      seatsLeft: null,
    });
    await world.announce(aWorkshop('two people', dayFromToday(-10), { state: 'HELD' }));
    await world.register('two people', ...people.slice(0, 2));
    expect((await world.page('two people', figures))?.['attendance']).toEqual({
      registered: null,
      attended: null,
      coordinators: null,
      countries: null,
      satisfaction: null,
    });
  });

  it('hang on a coordinator once each, by role and by time', async () => {
    await world.announce(
      aWorkshop('spoken', dayFromToday(-20), {
        state: 'HELD',
        hostIds: [host],
        program: [
          {
            title: [{ language: 'en', text: 'Talk' }],
            startsAt: '2026-01-01T09:00:00.000Z',
            endsAt: '2026-01-01T10:00:00.000Z',
            speakers: [{ personId: personIdOf('speaker'), onBehalfOfId: host }],
          },
        ],
      }),
    );
    const of = async (coordinator: string, role: string): Promise<string[]> => {
      const [found] = await world.entities<{ workshops: { nodes: { title: { text: string } }[] } }>(
        'Coordinator',
        [{ id: coordinator }],
        `workshops(${role}) { totalCount nodes { title { text } } }`,
      );
      return found?.workshops.nodes.map(({ title }) => title.text) ?? [];
    };
    expect(await of(host, 'role: [HOST, SPEAKER, PARTICIPANT]')).toEqual([
      'today',
      'yesterday',
      'counted',
      'two people',
      'spoken',
    ]);
    expect(await of(host, 'role: [SPEAKER]')).toEqual(['spoken']);
    expect(await of(host, 'role: []')).toEqual([]);
    expect(await of(guest, 'role: [PARTICIPANT]')).toEqual(['counted']);
    expect(await of(host, 'upcoming: true')).toEqual(['today']);
    expect(await of(guest, 'upcoming: false')).toEqual(['counted']);
  });

  it('hang on every unit above the one they name', async () => {
    const found = await world.entities<{ workshops: { totalCount: number } }>(
      'Region',
      ['SE', 'SE3', 'SE33', 'SE332', 'SE331', 'ES'].map((code) => ({ code })),
      'workshops { totalCount }',
    );
    expect(found.map(({ workshops }) => workshops.totalCount)).toEqual([2, 2, 2, 2, 0, 1]);
  });

  it('prove what was done only once they were held, and take it back when that was a mistake', async () => {
    const proofs = async (): Promise<unknown[]> =>
      (await world.told('EVIDENCE')).filter(({ removed, facts }) => !removed && facts['coordinatorId'] === unnamed);
    expect(await proofs()).toEqual([]);
    const shown = aWorkshop('proof', dayFromToday(-3), { state: 'HELD', hostIds: [unnamed, guest] });
    await world.announce(shown);
    expect((await proofs()).map((proof) => (proof as { facts: Answer }).facts)).toEqual([
      { coordinatorId: unnamed, commitment: 'PARTNERSHIP', occurredOn: dayFromToday(-3) },
    ]);
    await world.announce({ ...shown, state: 'CANCELLED' });
    expect(await proofs()).toEqual([]);
  });
});
