/** Finding anything by its id, and entities by their keys. */
import { idOfSource, idPrefixes, newId } from '../../../../covenant/ids.ts';
import { loadExamplePeople } from '../../../../subgraphs/coordinators/people/example-people.ts';
import { coordinatorIdOf, openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';

const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

describe('finding by id', () => {
  let world: CoordinatorsWorld;

  beforeAll(async () => {
    world = await openCoordinatorsWorld();
    await world.importCoordinators({ name: 'North' });
    await loadExamplePeople(world.running.database);
    await world.insert('declaration', {
      id: idOfSource('Declaration', 'sent'),
      coordinatorId: coordinatorIdOf('north'),
      templateId: idOfSource('DeclarationTemplate', 'TERRITORIAL 2016'),
      language: 'sv',
      state: 'SENT',
    });
  });

  afterAll(() => world.close());

  const nodes = async (...ids: string[]): Promise<unknown[]> =>
    (await world.ask<{ nodes: unknown[] }>(NODES, { ids })).nodes;

  it('answers own things with their type, in the order asked', async () => {
    const ids = [
      idOfSource('Person', 'example-1'),
      coordinatorIdOf('north'),
      idOfSource('Commitment', `${coordinatorIdOf('north')} PARTNERSHIP`),
      idOfSource('DeclarationTemplate', 'NATIONAL 2016'),
    ];
    expect(await nodes(...ids)).toEqual([
      { __typename: 'Person', id: ids[0] },
      { __typename: 'Coordinator', id: ids[1] },
      { __typename: 'Commitment', id: ids[2] },
      { __typename: 'DeclarationTemplate', id: ids[3] },
    ]);
  });

  it('answers null for own things nobody has or the public may not see', async () => {
    expect(
      await nodes(
        newId('Coordinator'),
        newId('Commitment'),
        newId('Person'),
        newId('DeclarationTemplate'),
        idOfSource('Declaration', 'sent'),
      ),
    ).toEqual([null, null, null, null, null]);
  });

  it('answers a stub for things of the others, whom to ask whether they exist', async () => {
    const types = [
      'Signatory',
      'SupportLink',
      'ActionPlan',
      'SupportAction',
      'CaseStudy',
      'Workshop',
      'DiscussionGroup',
      'Thread',
      'Post',
      'Resource',
      'NewsItem',
    ] as const;
    const ids = types.map((type) => newId(type));
    expect(await nodes(...ids)).toEqual(types.map((type, index) => ({ __typename: type, id: ids[index] })));
  });

  it.each([
    '',
    'nonsense',
    'crd_',
    'xxx_01HK153X0000000000000000AA',
    `${idPrefixes.Coordinator}_' OR 1=1`,
    '🏛️',
    'crd_81HK153X000000000000000000',
  ])('answers null for %j', async (id) => {
    expect(await world.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
  });

  it('gives facts of an own thing in the same answer', async () => {
    expect(
      await world.ask(
        'query ($id: ID!) { node(id: $id) { ... on Coordinator { name status } ... on Commitment { code } } }',
        {
          id: coordinatorIdOf('north'),
        },
      ),
    ).toEqual({ node: { name: 'North', status: 'ACTIVE' } });
  });

  it('takes 50 ids and refuses 51', async () => {
    expect(await nodes(...Array.from({ length: 50 }, () => coordinatorIdOf('north')))).toHaveLength(50);
    const [error] = await world.refusal(NODES, { ids: Array.from({ length: 51 }, () => coordinatorIdOf('north')) });
    expect(error).toMatchObject({ message: 'ids has 51 entries; 50 at most.', extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('finds a commitment by either key', async () => {
    const coordinatorId = coordinatorIdOf('north');
    const id = idOfSource('Commitment', `${coordinatorId} PARTNERSHIP`);
    const ENTITIES =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Commitment { id code coordinator { slug } } } }';
    const found = { id, code: 'PARTNERSHIP', coordinator: { slug: 'north' } };
    const { _entities: entities } = await world.ask<{ _entities: unknown[] }>(ENTITIES, {
      of: [
        { __typename: 'Commitment', id },
        { __typename: 'Commitment', coordinatorId, code: 'PARTNERSHIP' },
        { __typename: 'Commitment', coordinatorId, code: 'ENERGY_DAYS' },
      ],
    });
    expect(entities).toEqual([found, found, null]);
  });
});

describe('people', () => {
  let world: CoordinatorsWorld;

  beforeAll(async () => {
    world = await openCoordinatorsWorld();
  });

  afterAll(() => world.close());

  const person = async (id: string): Promise<unknown> =>
    (
      await world.ask<{ node: unknown }>(
        'query ($id: ID!) { node(id: $id) { ... on Person { displayName languages isErased revision } } }',
        { id },
      )
    ).node;

  it('for trying out are marked as examples, loaded once', async () => {
    await loadExamplePeople(world.running.database);
    await loadExamplePeople(world.running.database);
    for (let index = 1; index <= 20; index += 1) {
      const displayName =
        index <= 12
          ? `Example Person ${'ABCDEFGHIJKL'.charAt(index - 1)}`
          : (expect.stringMatching(/^(Example|Exempel|Exemple|Παράδειγμα) \S+ \S+$/) as string);
      expect(await person(idOfSource('Person', `example-${String(index)}`))).toMatchObject({
        displayName,
        isErased: false,
        revision: 1,
      });
    }
    expect(await person(idOfSource('Person', 'example-21'))).toBeNull();
  });

  it('who were erased keep their id and nothing else', async () => {
    const id = newId('Person');
    await world.insert('person', { id, displayName: null, languages: '', isErased: 1, revision: 2 });
    expect(await person(id)).toEqual({ displayName: null, languages: [], isErased: true, revision: 2 });
  });
});
