/** Feeds ask the graph under the limits of every caller, and are answered under the lowest that can be set. */
import { limitSettings } from '../../../covenant/settings/limit-settings.ts';
import { readSettings } from '../../../covenant/settings/settings.ts';
import { openTestHub, type TestHub } from '../../world/open-test-hub.ts';

const lowest = Object.fromEntries(Object.values(limitSettings).map(({ name, from }) => [name, String(from)]));

describe('under the lowest limits', () => {
  let hub: TestHub;

  beforeAll(async () => {
    const limits = Object.keys(limitSettings) as (keyof typeof limitSettings)[];
    const settings = readSettings(lowest);
    hub = await openTestHub(Object.fromEntries(limits.map((name) => [name, settings[name]])), 'sqlite');
  });

  afterAll(() => hub.close());

  it.each(['agenda.ics', 'agenda.atom', 'agenda.json', 'news.rss', 'case-studies.atom'])(
    'the feed %s is answered',
    async (feed) => {
      const response = await fetch(`${hub.hub.url}/feeds/${feed}`);
      expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
    },
  );

  it('a misspelt filter is told what there is', async () => {
    const response = await fetch(`${hub.hub.url}/feeds/agenda.json?filter=${encodeURIComponent('{"topic":["A"]}')}`);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('A filter accepts')]);
  });

  it('a filter with a long list is refused as the mistake it is', async () => {
    const filter = JSON.stringify({ topics: Array.from({ length: 201 }, () => 'A') });
    const response = await fetch(`${hub.hub.url}/feeds/agenda.json?filter=${encodeURIComponent(filter)}`);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('MAX_LIST_VALUES')]);
  });
});
