/** The embedded and the distributed mode answer alike, and the distributed one with what is up. */
import type { RequestListener } from 'node:http';
import { pino } from 'pino';
import { greeting } from '../../gateway/greeting.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { bodyOf, postTo, type HttpAnswer } from '../world/http-exchange.ts';
import { publicQueries } from '../world/named-operations.ts';
import { openBothForms, type BothForms } from '../world/open-both-modes.ts';
import { timeless, valueAt, withoutLosses } from '../world/partial-answer.ts';

/** Generous for a busy machine that answers, short for a subgraph that never does. */
const TIMEOUT_MS = 3_000;

const operations = publicQueries();
const profile = operations.find(({ name }) => name === 'CoordinatorProfile');

describe('the two modes of the hub', () => {
  let forms: BothForms;
  const logLines: string[] = [];

  beforeAll(async () => {
    forms = await openBothForms(TIMEOUT_MS, pino({ level: 'info' }, { write: (line) => void logLines.push(line) }));
  });

  afterAll(() => forms.close());

  const askEmbedded = (body: unknown, headers = {}): Promise<HttpAnswer> =>
    postTo(`${forms.embedded.url}/graphql`, body, headers);
  const ask = (body: unknown, headers = {}): Promise<HttpAnswer> =>
    postTo(`${forms.distributed.url}/graphql`, body, headers);

  const cursor = '{ coordinators(after: "nonsense") { totalCount } }';
  const partly = '{ coordinator(slug: "province-of-girona") { name caseStudies(after: "nonsense") { totalCount } } }';
  const language =
    'query ($l: [LanguageCode!]) { coordinator(slug: "province-of-girona") { name caseStudies { nodes { title(languages: $l) { text } } } } }';

  it.each<[string, { query: string; variables?: object }]>([
    ...operations.map(({ name, document, variables }): [string, { query: string; variables: object }] => [
      name,
      { query: document, variables },
    ]),
    ['a wrong cursor', { query: cursor }],
    ['a wrong cursor in one part', { query: partly }],
    ['a language that is none, which only a subgraph can judge', { query: language, variables: { l: ['€'] } }],
    ['a page too large for a subgraph', { query: '{ nodes(ids: ["a"]) { id } search(text: "") { totalCount } }' }],
  ])('answer alike: %s', async (_name, body) => {
    const [embedded, distributed] = [await askEmbedded(body), await ask(body)];
    expect(distributed.status).toBe(embedded.status);
    expect(timeless(distributed)).toEqual(timeless(embedded));
  });

  it('answer the query of the greeting as it is printed', async () => {
    const printed = /-d '(.*)'/.exec(greeting({ url: forms.embedded.url }))?.[1];
    const answer = await askEmbedded(printed);
    expect(answer.status).toBe(200);
    expect(bodyOf(answer)).toMatchObject({ data: { coordinator: { name: 'Province of Girona' } } });
    expect(bodyOf(answer).errors).toBeUndefined();
  });

  it('keep code, message and place of a mistake that a subgraph finds', async () => {
    const answer = await ask({ query: partly });
    expect(answer.status).toBe(200);
    expect(bodyOf(answer).errors).toMatchObject([
      { path: ['coordinator', 'caseStudies'], extensions: { code: 'INVALID_CURSOR', argument: 'after' } },
    ]);
  });

  it('refuse with 400 what is nothing but a mistake, and with 200 for clients of plain JSON', async () => {
    const refused = await ask({ query: cursor }, { accept: 'application/graphql-response+json' });
    expect(refused.status).toBe(400);
    expect(bodyOf(refused)).not.toHaveProperty('data');
    expect((await ask({ query: cursor }, { accept: 'application/json' })).status).toBe(200);
  });

  it('pass the languages of the caller on, and believe no identity from outside', async () => {
    const query = '{ region(code: "ES51") { name { text language } } }';
    const inside = { 'covenant-hub-identity': 'forged', 'accept-language': 'de' };
    expect(bodyOf(await ask({ query }, inside))).toEqual(
      bodyOf(await askEmbedded({ query }, { 'accept-language': 'de' })),
    );
  });

  const never: RequestListener = () => undefined;
  const half: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
  };
  const page: RequestListener = (_request, response) => {
    response.writeHead(502).end('<html>secret inside at 10.0.0.7</html>');
  };
  const garbage: RequestListener = (_request, response) => {
    response.end('{"errors":[null],"data":7}');
  };

  it.each<[SubgraphName, string, RequestListener | undefined]>([
    ['coordinators', 'is down', undefined],
    ['signatories', 'is down', undefined],
    ['support-actions', 'is down', undefined],
    ['knowledge-exchange', 'is down', undefined],
    ['coordinators', 'never answers', never],
    ['signatories', 'stops in the middle', half],
    ['support-actions', 'answers with an error page', page],
    ['knowledge-exchange', 'answers nonsense', garbage],
  ])('answer the rest of a profile while %s %s, and all of it afterwards', async (name, _how, instead) => {
    const body = { query: profile?.document, variables: profile?.variables };
    const whole = timeless(await ask(body));
    await forms.stop(name, instead);
    logLines.length = 0;
    const answer = await ask(body, { 'x-request-id': 'partner-7f3a' });
    await forms.start(name);
    const { data, errors = [] } = timeless(answer);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/10\.0\.0\.7|127\.0\.0\.1|ECONNREFUSED|html/);
    expect(errors.length).toBeGreaterThan(0);
    const places = errors.map(({ path }) => JSON.stringify(path));
    expect(new Set(places).size).toBe(places.length);
    for (const { path = [], extensions } of errors) {
      expect(extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: name, requestId: 'partner-7f3a' });
      expect([path, valueAt(data, path)]).toEqual([path, null]);
    }
    expect(withoutLosses(whole.data, data)).toEqual(data);
    expect(logLines.join('')).toContain('partner-7f3a');
    expect(timeless(await ask(body))).toEqual(whole);
  });

  it('answer one root field while the subgraph of another is down', async () => {
    const body = { query: '{ coordinators(first: 2) { totalCount } signatories(first: 2) { totalCount } }' };
    await forms.stop('signatories');
    const { data, errors } = timeless(await ask(body));
    await forms.start('signatories');
    expect(data).toEqual({ coordinators: { totalCount: 196 }, signatories: null });
    expect(errors).toMatchObject([{ path: ['signatories'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  });
});
