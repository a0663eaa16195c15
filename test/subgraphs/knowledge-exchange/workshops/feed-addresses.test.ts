/** Addresses of feeds are those of the hub that asks, whichever way it reaches the subgraph. */
import { httpTransport } from '../../../../platform/runtime/http-transport.ts';
import { anonymous } from '../../../../platform/graph/identity.ts';
import { inProcessTransport } from '../../../../platform/runtime/in-process-transport.ts';
import { serveSubgraph } from '../../../../platform/runtime/serve-subgraph.ts';
import { knowledgeExchange } from '../../../../subgraphs/knowledge-exchange/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { limitsWith } from '../../../world/transport-limits.ts';

const SECRET = 'a secret of at least thirty-two characters';
const QUERY = '{ agenda(filter: { regionWithin: "SE" }) { feeds { iCalendar } } }';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await openTestSubgraph(knowledgeExchange);
});

afterAll(() => subgraph.close());

describe('the address of a feed', () => {
  it('is below the public address of the hub, in process and over HTTP', async () => {
    const served = await serveSubgraph(subgraph.running, { host: '127.0.0.1', port: 0, secret: SECRET });
    const overHttp = httpTransport({
      name: 'knowledge-exchange',
      url: served.url,
      secret: SECRET,
      limits: limitsWith({ timeoutMs: 5_000 }),
    });
    for (const transport of [inProcessTransport(subgraph.running, 5_000), overHttp]) {
      const { data } = await transport.send(
        { query: QUERY },
        { identity: anonymous, languages: [], requestId: 'request-12345', hubUrl: 'https://hub.example.org' },
      );
      expect(JSON.parse(JSON.stringify(data))).toEqual({
        agenda: {
          feeds: { iCalendar: 'https://hub.example.org/feeds/agenda.ics?filter=%7B%22regionWithin%22%3A%22SE%22%7D' },
        },
      });
    }
    await overHttp.close();
    await served.close();
  });

  it('is null for one who does not say where the hub is', async () => {
    expect(await subgraph.ask(QUERY)).toEqual({ agenda: { feeds: { iCalendar: null } } });
  });
});
