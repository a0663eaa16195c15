/** People and for whom they act: who sees what of whom. */
import { idOfSource } from '../../../../covenant/ids.ts';
import { memberOf, officer, person } from '../../../world/people.ts';
import { coordinatorIdOf, openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';

const NORTH = coordinatorIdOf('north');
const TOWN = idOfSource('Signatory', 'town');
const ADA = idOfSource('Person', 'ada');
const OF = { north: 'of north', town: 'of town', office: 'of the Office', ended: 'ended', invited: 'invited' };
const id = (of: string): string => idOfSource('Membership', of);

const PEOPLE = `query ($ada: ID!) { node(id: $ada) { ... on Person { displayName email memberships { id } } } }`;
const MEMBERSHIP = `query ($id: ID!) { node(id: $id) { ... on Membership {
  person { displayName } actsForOffice actsFor { __typename id slug name } roles state startsOn endsOn revision
} } }`;

describe('A person', () => {
  let world: CoordinatorsWorld;

  beforeAll(async () => {
    world = await openCoordinatorsWorld();
    await world.importCoordinators({ name: 'North' }, { name: 'South' });
    await world.tell('signatories', {
      kind: 'SIGNATORY',
      entityId: TOWN,
      facts: { slug: 'town-1', name: 'Town', country: 'ES' },
    });
    await world.insert('person', {
      id: ADA,
      displayName: 'Ada Example',
      languages: 'en',
      isErased: 0,
      email: 'ada@example.org',
      revision: 1,
    });
    await join(OF.north, NORTH, 'ACTIVE', 'ADMIN,REPORTER');
    await join(OF.town, TOWN, 'ACTIVE', 'ADMIN');
    await join(OF.office, null, 'ACTIVE', 'DECIDER');
    await join(OF.ended, NORTH, 'ENDED', 'EDITOR');
    await join(OF.invited, NORTH, 'INVITED', 'MEMBER');
  });

  afterAll(() => world.close());

  const join = (of: string, bodyId: string | null, state: string, roles: string): Promise<void> =>
    world.insert('membership', {
      id: id(of),
      personId: ADA,
      bodyId,
      roles,
      state,
      startsOn: '2024-01-01',
      endsOn: null,
      revision: 1,
      updatedAt: '2024-01-01T00:00:00.000Z',
    });
  const ada = person('ada');

  it('is the viewer of what is asked with the own token, and nobody is without', async () => {
    const query = '{ viewer { id displayName email } }';
    expect(await world.ask(query, {}, ada)).toEqual({
      viewer: { id: ADA, displayName: 'Ada Example', email: 'ada@example.org' },
    });
    expect(await world.ask(query)).toEqual({ viewer: null });
    expect(await world.ask(query, {}, person('somebody who is gone'))).toEqual({ viewer: null });
  });

  it.each([
    ['the person', ada, true],
    ['somebody of the Office', officer('MODERATOR'), true],
    ['a colleague', memberOf(NORTH, 'ADMIN'), false],
    ['somebody else', person('eve'), false],
    ['nobody', undefined, false],
  ])('shows address and memberships to %s or not', async (_, asker, isShown) => {
    const memberships = [OF.north, OF.town, OF.office, OF.invited].map((of) => ({ id: id(of) }));
    const { node } = await world.ask<{ node: { memberships: { id: string }[] | null } }>(PEOPLE, { ada: ADA }, asker);
    expect({ ...node, memberships: node.memberships && new Set(node.memberships.map((one) => one.id)) }).toEqual({
      displayName: 'Ada Example',
      email: isShown ? 'ada@example.org' : null,
      memberships: isShown ? new Set(memberships.map((one) => one.id)) : null,
    });
  });

  it('acts for a coordinator, a signatory by the copy of its name, or the Office', async () => {
    const seen = (of: string): Promise<unknown> => world.ask(MEMBERSHIP, { id: id(of) }, ada);
    const common = {
      person: { displayName: 'Ada Example' },
      state: 'ACTIVE',
      startsOn: '2024-01-01',
      endsOn: null,
      revision: 1,
    };
    expect(await seen(OF.north)).toEqual({
      node: {
        ...common,
        actsForOffice: false,
        actsFor: { __typename: 'Coordinator', id: NORTH, slug: 'north', name: 'North' },
        roles: ['ADMIN', 'REPORTER'],
      },
    });
    expect(await seen(OF.town)).toEqual({
      node: {
        ...common,
        actsForOffice: false,
        actsFor: { __typename: 'Signatory', id: TOWN, slug: 'town-1', name: 'Town' },
        roles: ['ADMIN'],
      },
    });
    expect(await seen(OF.office)).toEqual({
      node: { ...common, actsForOffice: true, actsFor: null, roles: ['DECIDER'] },
    });
  });

  it.each([
    ['a colleague of the coordinator', memberOf(NORTH, 'MEMBER'), [OF.north, OF.ended, OF.invited]],
    ['a colleague of the signatory', memberOf(TOWN, 'MEMBER'), [OF.town]],
    ['somebody of another coordinator', memberOf(coordinatorIdOf('south'), 'ADMIN'), []],
    ['somebody of the Office', officer('MODERATOR'), Object.values(OF)],
    ['somebody else', person('eve'), []],
    ['nobody', undefined, []],
  ])('is found in the memberships that %s may see, by node and by reference', async (_, asker, visible) => {
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const entities = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Membership { id } } }';
    const expected = Object.values(OF).map((of) => ((visible as string[]).includes(of) ? { id: id(of) } : null));
    const ids = Object.values(OF).map(id);
    expect(await world.ask(nodes, { ids }, asker)).toEqual({ nodes: expected });
    const of = ids.map((one) => ({ __typename: 'Membership', id: one }));
    expect(await world.ask(entities, { of }, asker)).toEqual({ _entities: expected });
  });
});
