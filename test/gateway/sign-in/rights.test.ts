/** What somebody may do who signed in, in both modes of the hub; and what happens while that cannot be known. */
import { setTimeout as passed } from 'node:timers/promises';
import type { Hub } from '../../../gateway/hub.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import { openLog } from '../../../platform/base/log.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { bodyOf, codesOf, exchange, postTo, type HttpAnswer } from '../../world/http-exchange.ts';
import { openBothForms, type BothForms } from '../../world/open-both-modes.ts';
import { TokenIssuer } from '../../world/token-issuer.ts';

const PROVINCE = idOfSource('Coordinator', 'province-of-barcelona');
const QUEUE = '{ applications { totalCount } }';
const ANYTHING = `mutation { decideEligibility(applicationId: "none", expectedRevision: 1, eligible: true) {
  errors { code ... on NotAllowedError { act } }
} }`;
/** Between two readings of keys, and more. */
const COOL_DOWN_MS = 2_100;

describe('Somebody who signed in', () => {
  let issuer: TokenIssuer;
  let forms: BothForms;

  beforeAll(async () => {
    issuer = await TokenIssuer.open('ES256');
    const signIn = { kind: 'issuer' as const, issuer: issuer.url, keysUrl: null };
    forms = await openBothForms(20_000, openLog('silent'), { signIn });
    await write(async (transaction) => {
      await addMember(transaction, 'decider', null, 'DECIDER');
      await addMember(transaction, 'reporter', PROVINCE, 'REPORTER');
    });
  });

  afterAll(async () => {
    await forms.close();
    await issuer.close();
  });

  const write = (work: (transaction: Transaction) => Promise<unknown>): Promise<unknown> => {
    const coordinators = forms.embedded.running.find(({ subgraph }) => subgraph.name === 'coordinators');
    if (!coordinators) throw new Error('coordinators does not run.');
    return coordinators.database.write(work);
  };

  async function addMember(
    transaction: Transaction,
    subject: string,
    bodyId: string | null,
    role: string,
  ): Promise<void> {
    const personId = idOfSource('Person', `test ${subject}`);
    await transaction.execute(
      rawSql`INSERT INTO person (id, displayName, languages, isErased, issuer, subject, revision) VALUES (?, ?, 'en', 0, ?, ?, 1)`,
      [personId, subject, issuer.url, subject],
    );
    await transaction.execute(
      rawSql`INSERT INTO membership (id, personId, bodyId, roles, state, startsOn, revision, updatedAt) VALUES (?, ?, ?, ?, 'ACTIVE', '2020-01-01', 1, '2020-01-01T00:00:00.000Z')`,
      [idOfSource('Membership', `test ${subject}`), personId, bodyId, role],
    );
  }

  const ask = async (hub: Hub, subject: string, query: string): Promise<HttpAnswer> =>
    postTo(`${hub.url}/graphql`, { query }, { authorization: `Bearer ${await issuer.token({ sub: subject })}` });
  const both = (): [string, Hub][] => [
    ['embedded', forms.embedded],
    ['distributed', forms.distributed],
  ];

  it('may what the memberships in the database say, in both modes and by GET too', async () => {
    for (const [, hub] of both()) {
      expect(bodyOf(await ask(hub, 'decider', QUEUE)).data).toEqual({ applications: { totalCount: 0 } });
      expect(codesOf(await ask(hub, 'reporter', QUEUE))).toEqual(['FORBIDDEN']);
      expect(codesOf(await postTo(`${hub.url}/graphql`, { query: QUEUE }))).toEqual(['UNAUTHENTICATED']);
      const token = await issuer.token({ sub: 'decider' });
      const byGet = await exchange({
        url: `${hub.url}/graphql?query=${encodeURIComponent(QUEUE)}`,
        headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' },
      });
      expect(bodyOf(byGet).data).toEqual({ applications: { totalCount: 0 } });
    }
  });

  it('is told apart from others when an operation is known already', async () => {
    const query = '{ viewer { displayName memberships { roles actsForOffice actsFor { name } } } }';
    const seen = async (hub: Hub, subject: string): Promise<unknown> => bodyOf(await ask(hub, subject, query)).data;
    for (const [, hub] of both()) {
      for (let time = 0; time < 2; time += 1) {
        expect(await seen(hub, 'decider')).toEqual({
          viewer: { displayName: 'decider', memberships: [{ roles: ['DECIDER'], actsForOffice: true, actsFor: null }] },
        });
        expect(await seen(hub, 'reporter')).toMatchObject({
          viewer: { memberships: [{ roles: ['REPORTER'], actsFor: { name: 'Province of Barcelona' } }] },
        });
        expect(bodyOf(await postTo(`${hub.url}/graphql`, { query })).data).toEqual({ viewer: null });
      }
    }
  });

  it.each(['embedded', 'distributed'] as const)(
    'has a changed right at once where a mutation has passed, in the %s form',
    async (form) => {
      const hub = forms[form];
      const id = idOfSource('Membership', 'test decider');
      await ask(hub, 'decider', QUEUE);
      for (const state of ['ENDED', 'ACTIVE']) {
        await write((transaction) =>
          transaction.execute(rawSql`UPDATE membership SET state = ? WHERE id = ?`, [state, id]),
        );
        await postTo(`${hub.url}/graphql`, { query: ANYTHING });
        expect(codesOf(await ask(hub, 'decider', QUEUE))).toEqual(state === 'ACTIVE' ? [] : ['FORBIDDEN']);
      }
    },
  );

  it('has what the token says of rights from nowhere', async () => {
    const token = await issuer.token({
      sub: 'stranger',
      roles: ['DECIDER'],
      memberships: [{ bodyId: null, roles: ['DECIDER'] }],
    });
    const answer = await postTo(
      `${forms.distributed.url}/graphql`,
      { query: QUEUE },
      { authorization: `Bearer ${token}` },
    );
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });

  it('cannot be signed in by a caller: the field is for the gateway only', async () => {
    const query = 'mutation { signIn(issuer: "a", subject: "b", emailVerified: true) { personId } }';
    expect(codesOf(await postTo(`${forms.embedded.url}/graphql`, { query }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('is told that it cannot be known now when coordinators does not answer, and is not taken for anybody', async () => {
    await forms.stop('coordinators');
    const answer = await ask(forms.distributed, 'newcomer', '{ signatories { totalCount } }');
    expect([answer.status, codesOf(answer), answer.headers['retry-after']]).toEqual([
      503,
      ['SIGN_IN_UNAVAILABLE'],
      '2',
    ]);
    const anonymous = await postTo(`${forms.distributed.url}/graphql`, { query: '{ signatories { totalCount } }' });
    expect(anonymous.status).toBe(200);
    await forms.start('coordinators');
  });

  it('comes in with a key that the issuer has exchanged meanwhile, and with the old one no more', async () => {
    const old = await issuer.token({ sub: 'reporter', jti: 'not seen before' });
    await passed(COOL_DOWN_MS);
    await issuer.exchangeKeys('RS256');
    expect((await ask(forms.embedded, 'reporter', '{ __typename }')).status).toBe(200);
    const answer = await postTo(`${forms.embedded.url}/graphql`, { query: QUEUE }, { authorization: `Bearer ${old}` });
    expect(answer.status).toBe(401);
  });

  it('does not make the hub read keys for every key that somebody makes up', async () => {
    const stranger = await TokenIssuer.open('ES256');
    await passed(COOL_DOWN_MS);
    const before = issuer.readings;
    const forged = await Promise.all(
      Array.from({ length: 20 }, (_, time) => stranger.token({ iss: issuer.url, sub: String(time) })),
    );
    for (const token of forged) {
      const { status } = await postTo(
        `${forms.embedded.url}/graphql`,
        { query: QUEUE },
        { authorization: `Bearer ${token}` },
      );
      expect(status).toBe(401);
    }
    expect(issuer.readings - before).toBeLessThanOrEqual(2);
    await stranger.close();
  });

  it('is told that it cannot be known now while the keys of the issuer cannot be read', async () => {
    await passed(COOL_DOWN_MS);
    await issuer.exchangeKeys('ES256');
    issuer.isDown = true;
    const answer = await ask(forms.embedded, 'reporter', QUEUE);
    expect([answer.status, codesOf(answer)]).toEqual([503, ['SIGN_IN_UNAVAILABLE']]);
    issuer.isDown = false;
    expect((await ask(forms.embedded, 'reporter', '{ __typename }')).status).toBe(200);
  });
});
