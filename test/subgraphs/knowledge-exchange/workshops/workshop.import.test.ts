/** The events of the past, taken from the bundled table: what a page does not say stays unknown. */
import { importBundled, importText } from '../../../world/import-table.ts';
import { openExchangeWorld, withRegions, type ExchangeWorld } from '../exchange-world.ts';

const HEADER =
  'title_own_words,format,date,start_time,end_time,mode,place,organiser,interpretation_languages,source_url';
const PAST = '{ from: "2008-01-01T00:00:00Z", until: "2024-01-01T00:00:00Z" }';

describe('the import of events', () => {
  let world: ExchangeWorld;

  beforeAll(async () => {
    world = await withRegions(await openExchangeWorld());
    await importBundled(world.running, 'events_seen.csv');
  });

  afterAll(() => world.close());

  it('takes all eight rows, and none a second time', async () => {
    const before = await world.told('SEARCH_DOCUMENT');
    const { added, changed, unchanged, refused } = await importBundled(world.running, 'events_seen.csv');
    expect([added, changed, unchanged, refused]).toEqual([0, 0, 8, []]);
    expect(await world.told('SEARCH_DOCUMENT')).toEqual(before);
    const { agenda } = await world.ask<{ agenda: { totalCount: number } }>(
      `{ agenda(filter: ${PAST}) { totalCount } }`,
    );
    expect(agenda.totalCount).toBe(8);
  });

  it('turns local hours into UTC with the zone beside them, and leaves unknown hours unknown', async () => {
    const { agenda } = await world.ask<{ agenda: { nodes: unknown[] } }>(
      `{ agenda(filter: ${PAST}) { nodes {
        startsOn startsAt endsAt timeZone format mode venue organiserName languages interpretation isExample state
        publishedAt attendance { attended } capacity seatsLeft regions { code } } } }`,
    );
    expect(agenda.nodes[2]).toEqual({
      startsOn: '2015-10-15',
      startsAt: null,
      endsAt: null,
      timeZone: 'Europe/Brussels',
      format: 'CEREMONY',
      mode: 'IN_PERSON',
      venue: 'Brussels',
      organiserName: null,
      languages: [],
      interpretation: [],
      isExample: false,
      state: 'HELD',
      publishedAt: null,
      attendance: null,
      capacity: null,
      seatsLeft: null,
      regions: [{ code: 'BE100' }],
    });
    expect(agenda.nodes[4]).toMatchObject({
      startsOn: '2018-10-10',
      startsAt: '2018-10-10T12:30:00.000Z',
      endsAt: '2018-10-10T16:00:00.000Z',
      venue: 'The Square, Brussels',
      organiserName: 'Covenant of Mayors office',
      interpretation: ['en', 'it', 'fr'],
    });
    expect(agenda.nodes[7]).toMatchObject({ startsOn: '2021-10-13', mode: null, venue: null, regions: [] });
  });

  it('names the page each fact comes from', async () => {
    const { agenda } = await world.ask<{ agenda: { nodes: { source: string }[] } }>(
      `{ agenda(filter: ${PAST}) { nodes { source } } }`,
    );
    expect(agenda.nodes.every(({ source }) => /^https?:\/\//.test(source))).toBe(true);
  });

  it('refuses rows it cannot read by line and reason, and takes the others', async () => {
    const rows = [
      'Skipped hour,WEBINAR,2026-03-29,02:30,04:00,ONLINE,,,,https://example.org/1',
      'Doubled hour,WEBINAR,2026-10-25,02:30,04:00,ONLINE,,,,https://example.org/2',
      'Other words,PARTY,2025-01-01,,,,,,,https://example.org/3',
      ',WEBINAR,2025-01-01,,,,,,,https://example.org/4',
      'No day,WEBINAR,,,,,,,,https://example.org/5',
      'Odd hour,WEBINAR,2025-01-01,9.30,,,,,,https://example.org/6',
      'End alone,WEBINAR,2025-01-01,,10:00,,,,,https://example.org/7',
      'Backwards,WEBINAR,2025-01-01,10:00,09:00,,,,,https://example.org/8',
      'Odd language,WEBINAR,2025-01-01,,,,,,en xx-!,https://example.org/9',
      'No address,WEBINAR,2025-01-01,,,,,,,somewhere',
      'Robert’); DROP TABLE workshop;--,WEBINAR,2025-01-01,09:30,10:00,ONLINE,,,,https://example.org/11',
      'The same again,WEBINAR,2025-01-01,,,,,,,https://example.org/11',
    ];
    const { added, refused } = await importText(world.running, [HEADER, ...rows].join('\n'));
    expect(added).toBe(1);
    expect(refused).toEqual([
      {
        line: 2,
        reason: 'start_time cannot be taken: 02:30 does not stand on the clocks of Europe/Brussels on 2026-03-29',
      },
      {
        line: 3,
        reason: 'start_time cannot be taken: 02:30 stands twice on the clocks of Europe/Brussels on 2026-10-25',
      },
      { line: 4, reason: expect.stringContaining('format is "PARTY"; accepted are WORKSHOP') as string },
      { line: 5, reason: 'title_own_words is empty' },
      { line: 6, reason: 'date is empty' },
      { line: 7, reason: 'start_time is "9.30", a time such as 09:30 is needed' },
      { line: 8, reason: 'end_time is given without start_time' },
      { line: 9, reason: 'end_time is not after start_time' },
      { line: 10, reason: 'interpretation_languages has "xx-!", which is no language tag' },
      { line: 11, reason: 'source_url is "somewhere", an absolute address is needed' },
      { line: 13, reason: 'the same record stands in line 12' },
    ]);
  });

  it('finds an event by its languages, however the table wrote them', async () => {
    await importText(world.running, `${HEADER}\nFor all,WEBINAR,2024-05-05,,,,,,FI Pt-pt,https://example.org/for-all`);
    const { agenda } = await world.ask<{ agenda: { nodes: unknown[] } }>(
      `{ agenda(filter: { from: "2024-05-05T00:00:00Z", until: "2024-05-06T00:00:00Z", interpretation: ["fi"] }) {
        nodes { interpretation }
      } }`,
    );
    expect(agenda.nodes).toEqual([{ interpretation: ['fi', 'pt-PT'] }]);
  });

  it('keeps the address of an event when its title is mended, and counts the change', async () => {
    const row = (title: string): string => `${HEADER}\n${title},WEBINAR,2024-02-02,,,,,,,https://example.org/mended`;
    const found = async (): Promise<unknown> =>
      (
        await world.ask<{ agenda: { nodes: unknown[] } }>(
          '{ agenda(filter: { from: "2024-02-02T00:00:00Z", until: "2024-02-03T00:00:00Z" }) { nodes { slug revision title { text } } } }',
        )
      ).agenda.nodes[0];
    await importText(world.running, row('Frist'));
    const before = (await found()) as { slug: string };
    await importText(world.running, row('First'));
    expect(await found()).toEqual({ slug: before.slug, revision: 2, title: { text: 'First' } });
  });
});
