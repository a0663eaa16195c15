/** What becomes of odd cells of signatories, in CSV and in workbooks alike: read where certain, else their row's trouble. */
import { idOfSource } from '../../../../covenant/ids.ts';
import type { ImportReport } from '../../../../platform/import/table-import.ts';
import { signatories } from '../../../../subgraphs/signatories/subgraph.ts';
import { importText } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { signatoriesTable, signatoriesWorkbook, type SignatoryCells } from '../../../world/signatories-table.ts';
import { rawSql, type SqlText } from '../../../../platform/database/sql-text.ts';

describe.each([
  ['CSV', (...rows: readonly SignatoryCells[]) => Promise.resolve(signatoriesTable(...rows))],
  ['a workbook', signatoriesWorkbook],
])('signatories of %s', (_format, tableOf) => {
  let subgraph: TestSubgraph;

  beforeEach(async () => {
    subgraph = await openTestSubgraph(signatories);
  });

  afterEach(() => subgraph.close());

  const take = async (...rows: readonly SignatoryCells[]): Promise<ImportReport> =>
    importText(subgraph.running, await tableOf(...rows));
  const rows = (sql: SqlText): Promise<unknown[]> => subgraph.running.database.select(sql);
  const linksOf = (): Promise<unknown[]> => rows(rawSql`SELECT coordinatorId FROM support_link`);

  it('refuse a row with a number that may be another one, and take the others', async () => {
    const populations = ['24.000', '24,000', '24 000', '24\u00A0000', "24'000", '1.208.600', '2147483648', '100000001'];
    const report = await take(
      { organisation_id: '1', name: 'Sala', population_at_adhesion: '24000.0' },
      ...populations.map((population_at_adhesion, index) => ({
        organisation_id: String(index + 2),
        name: `Town ${String(index)}`,
        population_at_adhesion,
      })),
    );
    expect(report).toMatchObject({ added: 1 });
    expect(report.refused.map(({ line }) => line)).toEqual(populations.map((_, index) => index + 3));
    expect(await rows(rawSql`SELECT name, populationAtAdhesion FROM signatory`)).toEqual([
      { name: 'Sala', populationAtAdhesion: 24_000 },
    ]);
  });

  it('have one body per number, and find their group by it, however the numbers are written', async () => {
    await take({ organisation_id: '500', name: 'Group', is_group: 'true' }, { organisation_id: '501', name: 'Member' });
    const report = await take(
      { organisation_id: '500.0', name: 'Group', is_group: 'true' },
      { organisation_id: '0501', name: 'Member', group_organisation_id: '500.0' },
      { organisation_id: '501.00', name: 'Member' },
      { organisation_id: '5.000', name: 'Unclear' },
    );
    expect(report).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 1,
      refused: [
        { line: 4, reason: 'the same record stands in line 3' },
        { line: 5, reason: expect.stringContaining('organisation_id is "5.000"') as string },
      ],
    });
    expect(report.notes).toEqual([
      'organisation_id: a number written otherwise than in digits is taken as the number (2 rows, first in line 2)',
      'group_organisation_id: a number written otherwise than in digits is taken as the number (line 3)',
    ]);
    expect(
      await rows(
        rawSql`SELECT m.organisationId AS member, m.groupOrganisationId AS groupNumber, g.name AS groupName
         FROM signatory m JOIN signatory g ON g.id = m.groupId`,
      ),
    ).toEqual([{ member: '501', groupNumber: '500', groupName: 'Group' }]);
  });

  it('have no coordinator, group or supporter where the cell says nothing', async () => {
    const nothing = ['–', '—', '-', '…', 'n/a', 'N/A', '#N/A', 'NULL', 'None', 'nan', '(blank)', ' \u200B'];
    const report = await take(
      ...nothing.map((text, index) => ({
        ...{ organisation_id: String(index + 1), name: 'None', gcom_id: text, population_at_adhesion: text },
        ...{ group_organisation_id: text, group_name: text, supporter_name: text },
        ...{ coordinator_name: text, coordinator_id: text, adhesion_type: text, latitude: text, longitude: text },
      })),
    );
    expect(report).toMatchObject({ added: nothing.length, refused: [], notes: [] });
    expect(await linksOf()).toEqual([]);
    expect(
      await rows(
        rawSql`SELECT DISTINCT name, gcomId, groupName, groupOrganisationId, supporterName, adhesionType, latitude, populationAtAdhesion
         FROM signatory`,
      ),
    ).toEqual([
      {
        ...{ name: 'None', gcomId: null, groupName: null, groupOrganisationId: null, supporterName: null },
        ...{ adhesionType: null, latitude: null, populationAtAdhesion: null },
      },
    ]);
  });

  it('refuse half a point, and a number for the name of somebody else', async () => {
    const report = await take(
      { organisation_id: '1', name: 'Sala', latitude: 'n/a' },
      { organisation_id: '2', name: 'Falun', longitude: '' },
      { organisation_id: '3', name: 'Mora', coordinator_name: '0.0' },
      { organisation_id: '4', name: 'Rättvik', coordinator_name: '-9999', coordinator_id: 'one' },
      { organisation_id: '5', name: 'Leksand', supporter_name: '0' },
      { organisation_id: '6', name: 'Gagnef', group_name: '0' },
    );
    expect(report.refused).toEqual([
      { line: 2, reason: 'latitude and longitude come together' },
      { line: 3, reason: 'latitude and longitude come together' },
      { line: 4, reason: 'coordinator_name is "0.0", a name has letters' },
      { line: 5, reason: 'coordinator_name is "-9999", a name has letters' },
      { line: 6, reason: 'supporter_name is "0", a name has letters' },
      { line: 7, reason: 'group_name is "0", a name has letters' },
    ]);
    expect(await linksOf()).toEqual([]);
  });

  it('lie in the countries of one list', async () => {
    const codes = ['EL', 'uk', 'XK', 'na', 'XX', 'EU', 'ZZ', 'Sweden'];
    const report = await take(
      ...codes.map((country_code, index) => ({
        organisation_id: String(index + 1),
        name: `Town ${country_code}`,
        country_code,
      })),
    );
    expect(report.refused.map(({ line }) => line)).toEqual([6, 7, 8, 9]);
    expect(report.notes).toEqual([
      'country_code: EL is known as GR (line 2)',
      'country_code: UK is known as GB (line 3)',
    ]);
    expect(await rows(rawSql`SELECT country FROM signatory ORDER BY organisationId`)).toEqual(
      ['GR', 'GB', 'XK', 'NA'].map((country) => ({ country })),
    );
  });

  it('are unchanged when only the form of their names differs, and kept as mutations keep them', async () => {
    await take({ organisation_id: '1', name: 'Malmö & Lund', group_name: 'Öresund' });
    const spellings = ['Malmo\u0308 &amp; Lund', ' Malmö  &\u00A0Lund\u200E', 'Mal\u00ADmö <b>&amp;</b> Lund\u200B'];
    for (const name of spellings) {
      expect(await take({ organisation_id: '1', name, group_name: '\u202AÖresund\u202C' })).toMatchObject({
        unchanged: 1,
      });
    }
    expect(await rows(rawSql`SELECT name, groupName, revision FROM signatory`)).toEqual([
      { name: 'Malmö & Lund', groupName: 'Öresund', revision: 1 },
    ]);
  });

  it('take a decimal comma of degrees with a note, and days with a time', async () => {
    const report = await take({
      ...{ organisation_id: '1', name: 'Sala', latitude: '59,5', longitude: '-7,25' },
      date_of_adhesion: '2015-05-01T00:00:00',
    });
    expect(report.notes).toEqual([
      'latitude: a comma is taken as the decimal point (line 2)',
      'longitude: a comma is taken as the decimal point (line 2)',
    ]);
    expect(await rows(rawSql`SELECT latitude, longitude, adheredOn FROM signatory`)).toEqual([
      { latitude: 59.5, longitude: -7.25, adheredOn: '2015-05-01' },
    ]);
  });

  it('never add up to more people than the graph can tell, in whichever rows they stand', async () => {
    const most = '100000000';
    const many = Array.from({ length: 23 }, (_, index) => ({
      organisation_id: String(index + 1),
      name: `City ${String(index)}`,
      population_at_adhesion: most,
      coordinator_id: 'one',
    }));
    const report = await take(...many, { organisation_id: '90', name: 'Last', population_at_adhesion: '47483647' });
    expect(report).toMatchObject({ added: 22 });
    expect(report.refused.map(({ line }) => line)).toEqual([23, 24]);
    expect(report.refused[0]?.reason).toContain('more than 2147483647 people');
    const { _entities: told } = await subgraph.ask<{ _entities: unknown[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
         ... on Region { signatoryFigures { populationAtAdhesion } } ... on Coordinator { populationCovered } } }`,
      {
        of: [
          { __typename: 'Region', code: 'SE' },
          { __typename: 'Coordinator', id: idOfSource('Coordinator', 'one') },
        ],
      },
    );
    expect(told).toEqual([
      { signatoryFigures: { populationAtAdhesion: 2_147_483_647 } },
      { populationCovered: 2_100_000_000 },
    ]);
    // A row that makes the sum smaller is taken, and makes room.
    const smaller = { ...many[0], organisation_id: '1', population_at_adhesion: '99999999' };
    expect(await take(smaller, { organisation_id: '91', name: 'One more', population_at_adhesion: '1' })).toMatchObject(
      {
        added: 1,
        changed: 1,
        refused: [],
      },
    );
  });
});
