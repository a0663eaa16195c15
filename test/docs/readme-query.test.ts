/** The query of README.md, pasted as it stands, gets the answer of README.md. */
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';
import { pageText } from './markdown.ts';

describe('the query of README.md', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await openTestHub({}, 'sqlite');
  });

  afterAll(async () => {
    await hub.close();
  });

  it('gets the answer that stands below it', async () => {
    const page = pageText('README.md');
    const body = /^curl \S+\/graphql .* -d '(.+)'$/m.exec(page)?.[1] ?? '';
    const answer = /^```json\n([\s\S]+?)^```$/m.exec(page)?.[1] ?? '';
    const { query } = JSON.parse(body) as { query: string };
    expect(await hub.post(query)).toEqual(JSON.parse(answer));
  });
});
