/** What an import of signatories does with newer releases, odd rows and broken files. */
import { idOfSource } from '../../../../covenant/ids.ts';
import { signatories } from '../../../../subgraphs/signatories/subgraph.ts';
import { importText } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { signatoriesTable } from '../../../world/signatories-table.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('importing signatories', () => {
  let subgraph: TestSubgraph;

  beforeEach(async () => {
    subgraph = await openTestSubgraph(signatories);
  });

  afterEach(() => subgraph.close());

  const links = async (organisationId: string): Promise<unknown> => {
    const { _entities: found } = await subgraph.ask<{ _entities: { supportLinks: { nodes: unknown } }[] }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Signatory { supportLinks { nodes { state startsOn endsOn reason } } } } }',
      { of: [{ __typename: 'Signatory', id: idOfSource('Signatory', organisationId) }] },
    );
    return found[0]?.supportLinks.nodes;
  };
  const covers = async (slug: string, day?: string): Promise<unknown> => {
    const { _entities: found } = await subgraph.ask<{ _entities: unknown[] }>(
      'query ($of: [_Any!]!, $day: Date) { _entities(representations: $of) { ... on Coordinator { signatoryCount(activeOn: $day) populationCovered(activeOn: $day) } } }',
      { of: [{ __typename: 'Coordinator', id: idOfSource('Coordinator', slug) }], day: day ?? null },
    );
    return found[0];
  };

  it('updates what a newer release says and keeps the page address', async () => {
    await importText(subgraph.running, signatoriesTable({ organisation_id: '1', name: 'Gamla' }));
    const report = await importText(
      subgraph.running,
      signatoriesTable(
        { organisation_id: '1', name: 'Nya', signatory_status: 'ON_HOLD' },
        { organisation_id: '2', name: 'Två' },
      ),
    );
    expect(report).toMatchObject({ read: 2, added: 1, changed: 1, unchanged: 0 });
    expect(await subgraph.ask('{ signatory(slug: "gamla-1") { name status revision } }')).toEqual({
      signatory: { name: 'Nya', status: 'ON_HOLD', revision: 2 },
    });
  });

  it('ends a link that a newer release no longer names, and begins the new one, without inventing days', async () => {
    const row = { organisation_id: '1', name: 'Sala', population_at_adhesion: '500' };
    await importText(subgraph.running, signatoriesTable({ ...row, coordinator_id: 'one' }), '2024-01-31');
    await importText(subgraph.running, signatoriesTable({ ...row, coordinator_id: 'two' }), '2025-01-31');
    expect(await links('1')).toEqual([
      { state: 'ENDED', startsOn: null, endsOn: null, reason: 'No longer named by the source of 2025-01-31.' },
      { state: 'CONFIRMED', startsOn: null, endsOn: null, reason: null },
    ]);
    expect(await covers('one')).toEqual({ signatoryCount: 0, populationCovered: 0 });
    expect(await covers('one', '2024-06-30')).toEqual({ signatoryCount: 1, populationCovered: 500 });
    expect(await covers('two')).toEqual({ signatoryCount: 1, populationCovered: 500 });
    expect(await covers('two', '2024-06-30')).toEqual({ signatoryCount: 0, populationCovered: 0 });
  });

  it('begins a new link when a pair is named again, and leaves the ended one as it was', async () => {
    const row = { organisation_id: '1', name: 'Sala' };
    await importText(subgraph.running, signatoriesTable({ ...row, coordinator_id: 'one' }), '2024-01-31');
    await importText(subgraph.running, signatoriesTable(row), '2025-01-31');
    await importText(subgraph.running, signatoriesTable({ ...row, coordinator_id: 'one' }), '2026-01-31');
    expect(await links('1')).toMatchObject([{ state: 'ENDED' }, { state: 'CONFIRMED' }]);
    expect(await covers('one')).toMatchObject({ signatoryCount: 1 });
  });

  it('counts a signatory on hold, and of a group and its members the larger number', async () => {
    await importText(
      subgraph.running,
      signatoriesTable(
        { organisation_id: '10', name: 'Group', is_group: 'true', population_at_adhesion: '70', coordinator_id: 'one' },
        {
          organisation_id: '11',
          name: 'A',
          group_organisation_id: '10',
          population_at_adhesion: '40',
          coordinator_id: 'one',
        },
        {
          organisation_id: '12',
          name: 'B',
          group_organisation_id: '10',
          population_at_adhesion: '60',
          coordinator_id: 'one',
        },
        {
          organisation_id: '13',
          name: 'C',
          signatory_status: 'ON_HOLD',
          population_at_adhesion: '5',
          coordinator_id: 'one',
        },
        { organisation_id: '14', name: 'D', population_at_adhesion: '', coordinator_id: 'one' },
      ),
    );
    expect(await covers('one')).toEqual({ signatoryCount: 5, populationCovered: 105 });
  });

  it.each([
    [{ name: '' }, 'name is empty'],
    [{ date_of_adhesion: '31/01/2015' }, 'date_of_adhesion is "31/01/2015", a day such as 2020-01-31 is needed'],
    [{ date_of_adhesion: '2015-02-30' }, 'date_of_adhesion is "2015-02-30", a day such as 2020-01-31 is needed'],
    [{ date_of_adhesion: '' }, 'date_of_adhesion is empty'],
    [{ date_of_adhesion: '1915-05-01' }, /^date_of_adhesion is 1915-05-01, a day from 2008-01-01 until 20/],
    [{ date_of_adhesion: '2915-05-01' }, /^date_of_adhesion is 2915-05-01, a day from 2008-01-01 until 20/],
    [{ country_code: 'Sweden' }, 'country_code is "SWEDEN", an ISO 3166-1 code of two letters is needed'],
    [{ population_at_adhesion: 'many' }, 'population_at_adhesion is "many", a whole number is needed, in digits alone'],
    [{ latitude: '590' }, 'latitude is 590, at most 90 is possible'],
    [{ commitment_2020: 'maybe' }, 'commitment_2020 is "maybe", true or false is needed'],
    [{ signatory_status: 'GONE' }, 'signatory_status is "GONE"; accepted are PUBLISHED, ON_HOLD'],
    [{ organisation_id: '1' }, 'the same record stands in line 2'],
  ])('refuses a row with %j by its line and reason, and takes the others', async (cells, reason: string | RegExp) => {
    const report = await importText(
      subgraph.running,
      signatoriesTable({ organisation_id: '1', name: 'Good' }, { organisation_id: '2', name: 'Bad', ...cells }),
    );
    expect(report.refused).toEqual([
      { line: 3, reason: typeof reason === 'string' ? reason : (expect.stringMatching(reason) as string) },
    ]);
    expect(report).toMatchObject({ read: 2, added: 1 });
  });

  it('leaves the database as it was when the file breaks off in the middle', async () => {
    await importText(subgraph.running, signatoriesTable({ organisation_id: '1', name: 'Before' }));
    const broken = `${signatoriesTable({ organisation_id: '1', name: 'After' }, { organisation_id: '2', name: 'New' })}3,"not closed\n`;
    await expect(importText(subgraph.running, broken)).rejects.toMatchObject({ code: 'BROKEN_FILE', line: 4 });
    expect(await subgraph.running.database.select(rawSql`SELECT name FROM signatory`)).toEqual([{ name: 'Before' }]);
  });

  it('names the column a table lacks, and what tables there are when it is none', async () => {
    const table = signatoriesTable({ organisation_id: '1', name: 'x' }).replace('gcom_id', 'other');
    await expect(importText(subgraph.running, table)).rejects.toThrow('lacks the column gcom_id');
    await expect(importText(subgraph.running, 'a,b\n1,2\n')).rejects.toThrow(/no table the hub takes.*signatories \(/s);
  });
});
