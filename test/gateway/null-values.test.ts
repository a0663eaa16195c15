/** Null is refused with its place, at every place of the schema where none may stand, and nothing is asked of a table. */
import { pino } from 'pino';
import { readSupergraph } from '../../gateway/supergraph.ts';
import { subgraphs } from '../../gateway/subgraphs.ts';
import { buildFederatedSchema } from '../../platform/graph/federated-schema.ts';
import { openLog } from '../../platform/base/log.ts';
import { anonymous } from '../../platform/graph/identity.ts';
import { httpTransport } from '../../platform/runtime/http-transport.ts';
import { openSubgraph } from '../../platform/runtime/open-subgraph.ts';
import { executorNames } from '../../platform/runtime/operation-executors.ts';
import { serveSubgraph } from '../../platform/runtime/serve-subgraph.ts';
import type { SubgraphResult } from '../../platform/runtime/subgraph-execution.ts';
import { publicSchema } from '../../schema/public-schema.ts';
import { bodyOf, codesOf, exchange, postTo, type HttpAnswer } from '../world/http-exchange.ts';
import { nullQuestions, type NullQuestion } from '../world/null-questions.ts';
import { openBothForms, type BothForms } from '../world/open-both-modes.ts';
import { temporaryDatabase } from '../world/temporary-database.ts';
import { limitsWith } from '../world/transport-limits.ts';

const TIMEOUT_MS = 10_000;
/** Of many questions every so many also go another way. */
const SAMPLE = 8;
const SECRET = 'a secret of at least thirty-two characters';

/** What an answer must say of a place. */
function refusalOf({ label, path, owner }: NullQuestion): unknown {
  return {
    label,
    data: undefined,
    errors: [
      {
        message: expect.stringMatching(`"\\$v" is null.*${owner}`) as string,
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: path }) as object,
      },
    ],
  };
}

function toldBy({ label }: NullQuestion, answer: HttpAnswer): unknown {
  const { data, errors } = bodyOf(answer);
  return { label, data, errors };
}

function byGet(url: string, { query, operationName, variables }: NullQuestion): Promise<HttpAnswer> {
  const search = new URLSearchParams({ query, operationName, variables: JSON.stringify(variables) });
  return exchange({ url: `${url}?${search.toString()}`, headers: { 'apollo-require-preflight': '1' } });
}

describe('null where none may stand', () => {
  let forms: BothForms;
  let questions: NullQuestion[];
  let sample: NullQuestion[];
  let urls: { embedded: string; distributed: string };

  beforeAll(async () => {
    questions = nullQuestions(await publicSchema(await readSupergraph()));
    sample = questions.filter((_question, index) => index % SAMPLE === 0);
    forms = await openBothForms(TIMEOUT_MS, pino({ level: 'silent' }));
    urls = { embedded: `${forms.embedded.url}/graphql`, distributed: `${forms.distributed.url}/graphql` };
  });

  beforeEach(() => {
    forms.statements.length = 0;
  });

  afterAll(() => forms.close());

  it('is refused in every argument and every field of an input', async () => {
    for (const question of questions) {
      const answer = await postTo(urls.embedded, question);
      expect(toldBy(question, answer)).toEqual(refusalOf(question));
      expect(answer.status).toBe(400);
    }
    expect(forms.statements).toEqual([]);
    expect(questions.length).toBeGreaterThan(400);
  });

  it('is refused the second time as the first', async () => {
    for (const question of sample) {
      await postTo(urls.embedded, { ...question, variables: {} });
      forms.statements.length = 0;
      expect(toldBy(question, await postTo(urls.embedded, question))).toEqual(refusalOf(question));
      expect(forms.statements).toEqual([]);
    }
  });

  it('is refused in the distributed mode, and by GET', async () => {
    for (const question of sample) {
      expect(toldBy(question, await postTo(urls.distributed, question))).toEqual(refusalOf(question));
      if (question.query.includes('mutation Asked')) continue;
      for (const url of Object.values(urls)) {
        expect(toldBy(question, await byGet(url, question))).toEqual(refusalOf(question));
      }
    }
    expect(forms.statements).toEqual([]);
  });

  it('has the status of any bad variable for clients that read a body only with 200', async () => {
    const [question] = questions;
    const answer = await postTo(urls.embedded, question, { accept: 'application/json' });
    expect([answer.status, bodyOf(answer).data]).toEqual([200, undefined]);
  });

  it.each([
    [
      'a list of it',
      'query ($v: [CountryCode!]) { coordinators(filter: { country: $v }) { totalCount } }',
      '["ES", null]',
    ],
    ['an object that lacks it', 'mutation ($v: SupportActionInput!) { ACT }', '{ "title": [{ "language": "en" }] }'],
    [
      'an object of null',
      'mutation ($v: SupportActionInput!) { ACT }',
      '{ "title": [{ "language": "en", "text": null }] }',
    ],
    ['a list for an object', 'mutation ($v: SupportActionInput!) { ACT }', '[]'],
    ['a number for a decimal', 'mutation ($v: SupportActionInput!) { ACT }', '{ "staffFte": 2 }'],
    ['a number for a date', 'mutation ($v: SupportActionInput!) { ACT }', '{ "startsOn": 20260401 }'],
    ['a fraction for an id', 'mutation ($v: SupportActionInput!) { ACT }', '{ "partnerIds": [2.5] }'],
    ['a number for a name', 'mutation ($v: SupportActionInput!) { ACT }', '{ "status": 2 }'],
    ['a number without end', 'query ($v: Int!) { coordinators(first: $v) { totalCount } }', '1e999'],
    ['a number without end for a decimal', 'mutation ($v: SupportActionInput!) { ACT }', '{ "staffFte": -1e999 }'],
    ['text for a truth', 'query ($v: Boolean!) { coordinators @skip(if: $v) { totalCount } }', '"false"'],
  ])('is refused like %s', async (_what, query, value) => {
    const act =
      'recordSupportAction(idempotencyKey: "a key of the test", coordinatorId: "crd_1", input: $v) { errors { code } }';
    const body = `{ "query": ${JSON.stringify(query.replace('ACT', act))}, "variables": { "v": ${value} } }`;
    for (const url of Object.values(urls)) {
      const answer = await postTo(url, body);
      expect([answer.status, codesOf(answer), bodyOf(answer).data]).toEqual([400, ['BAD_USER_INPUT'], undefined]);
    }
    expect(forms.statements).toEqual([]);
  });

  it('is another thing than nothing: a variable left out has its default', async () => {
    for (const question of questions) {
      const answer = await postTo(urls.embedded, { ...question, variables: {} });
      expect([question.label, answer.text, codesOf(answer)]).toEqual([
        question.label,
        expect.not.stringContaining('is null'),
        expect.not.arrayContaining(['INTERNAL_SERVER_ERROR']),
      ]);
    }
  });
});

describe.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))(
  'null where none may stand, told to %s by a holder of the secret',
  (name, subgraph) => {
    const questions = nullQuestions(buildFederatedSchema(subgraph).schema);

    it.each(executorNames)('is refused by %s, in process and over HTTP', async (executor) => {
      const statements: string[] = [];
      const database = await temporaryDatabase('sqlite');
      const running = await openSubgraph(subgraph, {
        database: database.settings,
        executor,
        log: openLog('silent'),
        onStatement: (sql) => statements.push(sql),
      });
      const served = await serveSubgraph(running, { host: '127.0.0.1', port: 0, secret: SECRET });
      const transport = httpTransport({ name, url: served.url, secret: SECRET, limits: limitsWith({}) });
      const caller = { identity: anonymous, languages: [], requestId: 'request-1234' };
      statements.length = 0;
      const mustBeRefused = ({ label, path, owner }: NullQuestion, { data, errors }: SubgraphResult): void => {
        expect({ label, data, errors: JSON.parse(JSON.stringify(errors)) as unknown }).toEqual({
          label,
          data: undefined,
          errors: [
            {
              message: expect.stringMatching(`"\\$v" is null.*${owner}`) as string,
              extensions: { code: 'BAD_USER_INPUT', argument: path },
            },
          ],
        });
      };
      for (const [index, question] of questions.entries()) {
        mustBeRefused(question, await running.execute(question, caller));
        if (index % SAMPLE === 0) mustBeRefused(question, await transport.send(question, caller));
      }
      expect(statements).toEqual([]);
      expect(questions.length).toBeGreaterThan(20);
      await transport.close();
      await served.close();
      await running.close();
      await database.remove();
    });
  },
);
