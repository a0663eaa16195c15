/** What imports do with newer tables, odd rows, and coordinators that only signatories name. */
import { importText } from '../../../world/import-table.ts';
import { signatoriesTable } from '../../../world/signatories-table.ts';
import { coordinatorIdOf, openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';

describe('importing coordinators', () => {
  let world: CoordinatorsWorld;

  beforeEach(async () => {
    world = await openCoordinatorsWorld();
  });

  afterEach(() => world.close());

  const FACTS = `query ($slug: String!) { coordinator(slug: $slug) {
    id name country kind authorityType inferredFields sources revision regions { code } statusHistory { status startsOn endsOn decidedBy reason { text } }
  } }`;
  const facts = async (slug: string): Promise<unknown> =>
    (await world.ask<{ coordinator: unknown }>(FACTS, { slug })).coordinator;

  it('updates what a newer table says and keeps id and page address', async () => {
    await world.importCoordinators({ name: 'Dalarna', country_basis: 'ALL_ITS_SIGNATORIES' });
    const report = await world.importCoordinators({
      coordinator_id: 'dalarna',
      name: 'Region Dalarna',
      country_code: 'NO',
      kind_inferred: 'NATIONAL',
    });
    expect(report).toMatchObject({ added: 0, changed: 1 });
    expect(await facts('dalarna')).toMatchObject({
      id: coordinatorIdOf('dalarna'),
      name: 'Region Dalarna',
      country: 'NO',
      kind: 'NATIONAL',
      revision: 2,
      regions: [{ code: 'NO' }],
      inferredFields: ['kind', 'authorityType', 'regions'],
    });
  });

  it('begins a history of one active period, whose first day and deciding body nobody stated', async () => {
    await world.importCoordinators({ name: 'Dalarna' });
    expect(await facts('dalarna')).toMatchObject({
      statusHistory: [{ status: 'ACTIVE', startsOn: null, endsOn: null, decidedBy: null, reason: null }],
    });
  });

  it('refuses rows it cannot read, with line and reason, and takes the others', async () => {
    const report = await world.importCoordinators(
      { name: 'Good' },
      { name: 'Good' },
      { name: 'Upper', coordinator_id: 'Upper Case' },
      { name: '', coordinator_id: 'nameless' },
      { name: 'Guess', kind_inferred: 'REGIONAL' },
      { name: 'Early', year_of_signing: '1999' },
      { name: 'Nowhere', country_code: 'Sweden' },
      { name: 'Hearsay', sources: 'JRC-GCOM-5 | somebody' },
    );
    expect(report).toMatchObject({
      added: 1,
      refused: [
        { line: 3, reason: expect.stringContaining('line 2') as string },
        { line: 4, reason: expect.stringContaining('Upper Case') as string },
        { line: 5, reason: expect.stringContaining('name is empty') as string },
        { line: 6, reason: expect.stringContaining('TERRITORIAL, NATIONAL, UNCLEAR') as string },
        { line: 7, reason: expect.stringContaining('1999') as string },
        { line: 8, reason: expect.stringContaining('SWEDEN') as string },
        { line: 9, reason: expect.stringContaining('"somebody"') as string },
      ],
    });
    expect(await world.slugs()).toEqual(['good']);
  });

  it('tells the others of a coordinator, and nothing again when nothing changed', async () => {
    await world.importCoordinators({ name: 'Dalarna' });
    await world.importCoordinators({ name: 'Dalarna' });
    const { coordinatorChanges: changes } = await world.ask<{
      coordinatorChanges: { kind: string; entityId: string; facts: string }[];
    }>('{ coordinatorChanges(first: 100) { kind entityId facts } }');
    expect(changes.map(({ kind, facts: told }) => [kind, JSON.parse(told) as unknown])).toEqual([
      ['COORDINATOR', { slug: 'dalarna', name: 'Dalarna', country: 'SE', kind: 'TERRITORIAL', status: 'ACTIVE' }],
      [
        'SEARCH_DOCUMENT',
        {
          kind: 'COORDINATOR',
          title: [{ language: 'und', text: 'Dalarna' }],
          text: [],
          slug: 'dalarna',
          country: 'SE',
          regionCodes: ['SE'],
          bodyKinds: ['COORDINATOR', 'TERRITORIAL', 'REGION'],
        },
      ],
    ]);
    expect(changes.every(({ entityId }) => entityId === coordinatorIdOf('dalarna'))).toBe(true);
  });

  describe('from a table of signatories', () => {
    it('adds those the hub does not know, in the country of most of their signatories, and says it was inferred', async () => {
      await world.importCoordinators({ name: 'Known', country_code: 'FI' });
      const named = (organisation_id: string, coordinator_name: string, country_code: string) => ({
        organisation_id,
        name: `Town ${organisation_id}`,
        coordinator_name,
        country_code,
      });
      const table = signatoriesTable(
        named('1', 'Région Neuve', 'BE'),
        named('2', 'Région Neuve', 'FR'),
        named('3', 'Région Neuve', 'FR'),
        named('4', 'Known', 'SE'),
        named('5', 'Lost', 'Sweden'),
        named('6', '', 'SE'),
        { ...named('7', 'Another Name', 'NO'), coordinator_id: 'known' },
      );
      const report = await importText(world.running, table);
      expect(report).toMatchObject({ added: 1, unchanged: 1, refused: [{ line: 6 }] });
      expect(await facts('region-neuve')).toMatchObject({
        name: 'Région Neuve',
        country: 'FR',
        kind: 'UNCLEAR',
        authorityType: 'OTHER',
        inferredFields: ['kind', 'authorityType', 'country', 'regions'],
        sources: [],
      });
      expect(await facts('known')).toMatchObject({ name: 'Known', country: 'FI', revision: 1 });
      expect(await importText(world.running, table)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    });

    it('reads the workbook of the publisher too, where "-" is empty and countries are in small letters', async () => {
      const workbook = [
        'Organisation ID,Organisation Name,Coordinator Name,Country code,Organisation latitude,Signatory status',
        '1,Skopje,Ministry of Sun,mk,42,published',
        '2,Ohrid,-,mk,41,published',
      ].join('\n');
      expect(await importText(world.running, workbook)).toMatchObject({ added: 1, refused: [] });
      expect(await facts('ministry-of-sun')).toMatchObject({ name: 'Ministry of Sun', country: 'MK' });
    });

    it('learns the facts later from the table of coordinators', async () => {
      await importText(
        world.running,
        signatoriesTable({ organisation_id: '1', name: 'Town', coordinator_name: 'Dalarna', country_code: 'NO' }),
      );
      expect(await world.importCoordinators({ name: 'Dalarna' })).toMatchObject({ added: 0, changed: 1 });
      expect(await facts('dalarna')).toMatchObject({ country: 'SE', kind: 'TERRITORIAL', regions: [{ code: 'SE' }] });
    });
  });
});
