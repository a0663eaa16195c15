/** Regions: the countries of the Covenant, the units below, and the coordinators in them. */
import { importBundled } from '../../../world/import-table.ts';
import { openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';

describe('regions', () => {
  let world: CoordinatorsWorld;

  beforeAll(async () => {
    world = await openCoordinatorsWorld();
    await importBundled(world.running, 'nuts.csv');
    await world.importCoordinators(
      { name: 'Attiki', country_code: 'GR' },
      { name: 'Kriti', country_code: 'GR' },
      { name: 'Yerevan', country_code: 'AM' },
    );
    await world.tell(
      'signatories',
      {
        kind: 'SIGNATORY',
        entityId: 'sig_1',
        facts: { slug: 'kyiv', name: 'Kyiv', country: 'UA', status: 'PUBLISHED' },
      },
      {
        kind: 'SIGNATORY',
        entityId: 'sig_2',
        facts: { slug: 'leeds', name: 'Leeds', country: 'GB', status: 'PUBLISHED' },
      },
    );
  });

  afterAll(() => world.close());

  const codes = async (within: string | null): Promise<string[]> =>
    (
      await world.ask<{ regions: { code: string }[] }>('query ($within: ID) { regions(within: $within) { code } }', {
        within,
      })
    ).regions.map(({ code }) => code);

  it('begin with every country of NUTS, and others in which a coordinator or a signatory is', async () => {
    const countries = await codes(null);
    expect(countries).toEqual(expect.arrayContaining(['AM', 'UA', 'EL', 'UK', 'SE', 'TR']));
    expect(countries).not.toEqual(expect.arrayContaining(['GR']));
    expect(countries).not.toEqual(expect.arrayContaining(['GB']));
    expect(countries).toHaveLength(37 + 2);
    expect(countries).toEqual([...countries].sort());
  });

  it('go down one level at a time', async () => {
    expect(await codes('EL')).toEqual(['EL3', 'EL4', 'EL5', 'EL6']);
    expect(await codes('EL3')).toEqual(['EL30']);
    expect(await codes('EL301')).toEqual([]);
    expect(await codes('AM')).toEqual([]);
  });

  it('are found by code, countries without NUTS as well, with a name in the language asked', async () => {
    const region =
      'query ($code: ID!) { region(code: $code) { code level country parentCode name(languages: ["sv"]) { text language } } }';
    expect(await world.ask(region, { code: 'EL' })).toEqual({
      region: { code: 'EL', level: 0, country: 'GR', parentCode: null, name: { text: 'Grekland', language: 'sv' } },
    });
    expect(await world.ask(region, { code: 'UA' })).toMatchObject({
      region: { country: 'UA', name: { text: 'Ukraina' } },
    });
    expect(await world.ask(region, { code: 'XX' })).toEqual({ region: null });
    expect((await world.refusal(region, { code: 'el' }))[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('know their coordinators and count the active ones', async () => {
    const query =
      'query ($code: ID!) { region(code: $code) { coordinatorCount coordinators { totalCount nodes { slug } } } }';
    expect(await world.ask(query, { code: 'EL' })).toEqual({
      region: { coordinatorCount: 2, coordinators: { totalCount: 2, nodes: [{ slug: 'attiki' }, { slug: 'kriti' }] } },
    });
    expect(await world.ask(query, { code: 'EL30' })).toEqual({
      region: { coordinatorCount: 0, coordinators: { totalCount: 0, nodes: [] } },
    });
  });

  it('are those of a coordinator, and say so when another part of the hub asks', async () => {
    expect(await world.ask('{ coordinator(slug: "kriti") { regions { code country } } }')).toEqual({
      coordinator: { regions: [{ code: 'EL', country: 'GR' }] },
    });
    expect(
      await world.ask(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { coordinatorCount } } }',
        {
          of: [
            { __typename: 'Region', code: 'AM' },
            { __typename: 'Region', code: 'nowhere' },
          ],
        },
      ),
    ).toEqual({ _entities: [{ coordinatorCount: 1 }, null] });
  });
});
