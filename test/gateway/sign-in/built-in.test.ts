/** The built-in sign-in of the hub as `npm start` runs it, as a client for trying out goes through it. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { exampleAccounts } from '../../../covenant/example-accounts.ts';
import { bodyOf, exchange, postTo, type HttpAnswer } from '../../world/http-exchange.ts';
import { Visitor } from '../../world/visitor.ts';
import { runHub, type HubProcess } from '../../world/run-hub.ts';

const REDIRECT_URI = 'http://127.0.0.1:43210/callback';

describe('The built-in sign-in', () => {
  let dataDir: string;
  let hub: HubProcess;
  let hubUrl: string;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'covenant-hub-'));
    hub = runHub({ DATA_DIR: dataDir });
    hubUrl = await hub.url;
  });

  afterAll(async () => {
    hub.stop();
    await hub.ended;
    rmSync(dataDir, { recursive: true });
  });

  const verifier = randomBytes(32).toString('base64url');
  const authorize = (changes: Record<string, string> = {}): string =>
    `/oidc/auth?${new URLSearchParams({
      client_id: 'covenant-hub-try-out',
      redirect_uri: REDIRECT_URI,
      response_type: 'code',
      scope: 'openid',
      state: 'a state',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    }).toString()}`;
  const actionOf = ({ text }: HttpAnswer): string => /action="([^"]+)"/.exec(text)?.[1] ?? '';
  const redeem = async (code: string, codeVerifier = verifier): Promise<Record<string, string>> => {
    const response = await fetch(`${hubUrl}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'covenant-hub-try-out',
        redirect_uri: REDIRECT_URI,
        code,
        code_verifier: codeVerifier,
      }),
    });
    return (await response.json()) as Record<string, string>;
  };

  async function codeOf(person: string, visitor = new Visitor(hubUrl, REDIRECT_URI)): Promise<string> {
    const page = await visitor.go(authorize());
    const back = await visitor.go(actionOf(page), `person=${person}`);
    const location = new URL(back.headers.location ?? '');
    expect(location.searchParams.get('state')).toBe('a state');
    return location.searchParams.get('code') ?? '';
  }

  it('says where its parts are', async () => {
    const response = await fetch(`${hubUrl}/oidc/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({
      issuer: `${hubUrl}/oidc`,
      authorization_endpoint: `${hubUrl}/oidc/auth`,
      token_endpoint: `${hubUrl}/oidc/token`,
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code'],
    });
  });

  it('lets a person be chosen on a page that says what it is, and runs nothing', async () => {
    const { status, headers, text } = await new Visitor(hubUrl, REDIRECT_URI).go(authorize());
    expect(status).toBe(200);
    expect(text).toContain('for trying out');
    for (const { displayName } of exampleAccounts) expect(text).toContain(displayName);
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' http:\/\/127\.0\.0\.1:43210;/,
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(text).not.toContain('<script');
  });

  it('gives a code for a choice, and for the code a token with which the hub knows the person', async () => {
    const tokens = await redeem(await codeOf('coordinator-admin'));
    const token = tokens['access_token'] ?? '';
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(decodeJwt(token)).toMatchObject({
      iss: 'urn:covenant-hub:built-in-sign-in',
      aud: 'covenant-hub',
      sub: 'coordinator-admin',
      email_verified: true,
    });
    const query = '{ viewer { displayName email memberships { state roles actsForOffice actsFor { slug name } } } }';
    const ask = (given: string): Promise<HttpAnswer> =>
      postTo(`${hubUrl}/graphql`, { query }, { authorization: `Bearer ${given}` });
    expect(bodyOf(await ask(token)).data).toEqual({
      viewer: {
        displayName: 'Example Coordinator Admin',
        email: 'coordinator-admin@example.org',
        memberships: [
          {
            state: 'ACTIVE',
            roles: ['ADMIN'],
            actsForOffice: false,
            actsFor: { slug: 'province-of-barcelona', name: 'Province of Barcelona' },
          },
        ],
      },
    });
    // Its token about the person is for the client, and opens nothing here.
    expect((await ask(tokens['id_token'] ?? '')).status).toBe(401);
  });

  it('asks again who somebody wants to be, also in the same browser', async () => {
    const visitor = new Visitor(hubUrl, REDIRECT_URI);
    for (const person of ['applicant', 'office-decider']) {
      const { access_token: token = '' } = await redeem(await codeOf(person, visitor));
      expect(decodeJwt(token).sub).toBe(person);
    }
  });

  it('gives nothing for a code that was used, or without the verifier of the one who asked for it', async () => {
    const code = await codeOf('applicant');
    expect((await redeem(code, randomBytes(32).toString('base64url')))['error']).toBe('invalid_grant');
    const another = await codeOf('applicant');
    expect((await redeem(another))['error']).toBeUndefined();
    expect((await redeem(another))['error']).toBe('invalid_grant');
  });

  it.each([
    ['a person there is not', 'person=somebody'],
    ['nobody', ''],
    ['too much', `person=${'x'.repeat(3_000)}`],
  ])('asks once more when %s is chosen', async (_, form) => {
    const visitor = new Visitor(hubUrl, REDIRECT_URI);
    const answer = await visitor.go(actionOf(await visitor.go(authorize())), form);
    expect([answer.status, actionOf(answer)]).toEqual([400, expect.stringContaining('/oidc/choose/')]);
  });

  it('knows no choice that was begun in another browser', async () => {
    const page = await new Visitor(hubUrl, REDIRECT_URI).go(authorize());
    const { status, text } = await new Visitor(hubUrl, REDIRECT_URI).go(actionOf(page), 'person=office-decider');
    expect([status, text.includes('begun in another browser')]).toEqual([400, true]);
  });

  it.each([
    ['leads elsewhere', { redirect_uri: 'https://elsewhere.example/' }, 400],
    ['is of a client there is not', { client_id: 'another' }, 400],
  ])('ends on a page when a request %s', async (_, changes, status) => {
    const answer = await new Visitor(hubUrl, REDIRECT_URI).go(authorize(changes));
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    ['has no challenge', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    ['has a challenge that is the verifier', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['is for another resource', { resource: 'https://elsewhere.example/' }, 'invalid_target'],
  ])('tells the client when its request %s', async (_, changes, code) => {
    const { headers } = await new Visitor(hubUrl, REDIRECT_URI).go(authorize(changes));
    expect(new URL(headers.location ?? '').searchParams.get('error')).toBe(code);
  });

  it('keeps its keys where only their owner reads them', () => {
    const file = join(dataDir, 'sign-in', 'keys.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ keys: [{ alg: 'ES256' }] });
  });

  it.each([
    ['came to a name of the world', { host: 'hub.example.org' }],
    ['came through a proxy', { 'x-forwarded-for': '192.0.2.1' }],
  ])('does not answer a request that %s, unless it was switched on by name', async (_, headers) => {
    expect((await exchange({ url: `${hubUrl}${authorize()}`, headers })).status).toBe(403);
  });
});
