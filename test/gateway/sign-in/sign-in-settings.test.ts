/** When example people can sign in without a password, and when the hub does not even start. */
import { openHub } from '../../../gateway/hub.ts';
import { openLog } from '../../../platform/base/log.ts';
import { readSettings } from '../../../covenant/settings/settings.ts';

const SUBGRAPHS = {
  COORDINATORS_URL: 'http://127.0.0.1:1/graphql',
  SIGNATORIES_URL: 'http://127.0.0.1:2/graphql',
  SUPPORT_ACTIONS_URL: 'http://127.0.0.1:3/graphql',
  KNOWLEDGE_EXCHANGE_URL: 'http://127.0.0.1:4/graphql',
  SUBGRAPH_SECRET: 'a secret of at least thirty-two characters',
};
const ISSUER = 'https://login.example.org/realms/covenant';

describe('The built-in sign-in', () => {
  it.each([
    ['nothing is said', {}, { kind: 'built-in', isForAll: false }],
    [
      'the address is one of this machine',
      { PUBLIC_URL: 'http://localhost:4000' },
      { kind: 'built-in', isForAll: false },
    ],
    ['others reach the hub', { HOST: '0.0.0.0' }, { kind: 'off' }],
    ['others reach the hub by a name', { PUBLIC_URL: 'https://hub.example.org' }, { kind: 'off' }],
    ['there is no example content', { EXAMPLE_CONTENT: 'off' }, { kind: 'off' }],
    ['the hub is distributed', SUBGRAPHS, { kind: 'off' }],
    ['it is switched off', { SIGN_IN: 'off' }, { kind: 'off' }],
    [
      'it is switched on by name for all',
      { SIGN_IN: 'built-in', HOST: '0.0.0.0' },
      { kind: 'built-in', isForAll: true },
    ],
    ['there is an issuer', { OIDC_ISSUER: ISSUER }, { kind: 'issuer', issuer: ISSUER, keysUrl: null }],
    ['there is an issuer, and nobody may sign in', { OIDC_ISSUER: ISSUER, SIGN_IN: 'off' }, { kind: 'off' }],
  ])('where %s', (_, environment, signIn) => {
    expect(readSettings(environment).signIn).toEqual(signIn);
  });

  it.each([
    ['in the distributed mode', { SIGN_IN: 'built-in', ...SUBGRAPHS }, /distributed mode needs OIDC_ISSUER/],
    ['beside an issuer', { SIGN_IN: 'built-in', OIDC_ISSUER: ISSUER }, /choose one/],
    ['without example people', { SIGN_IN: 'built-in', EXAMPLE_CONTENT: 'off' }, /EXAMPLE_CONTENT=on/],
  ])('cannot be had %s', (_, environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(sentence);
  });

  it('is not opened in the distributed mode, whoever asks for it', async () => {
    const settings = {
      ...readSettings({ PORT: '0', ...SUBGRAPHS }),
      signIn: { kind: 'built-in' as const, isForAll: true },
    };
    await expect(openHub(settings, { log: openLog('silent') })).rejects.toThrow(/embedded mode only/);
  });

  it.each([
    ['an issuer whose keys could be exchanged on the way', { OIDC_ISSUER: 'http://login.example.org' }],
    ['an issuer that is no address', { OIDC_ISSUER: 'login.example.org' }],
    ['an issuer that is longer than is kept', { OIDC_ISSUER: `https://login.example.org/${'x'.repeat(200)}` }],
    ['keys of no issuer', { OIDC_JWKS_URL: 'https://login.example.org/keys' }],
    ['a word there is not', { SIGN_IN: 'yes' }],
    ['rights that are kept for long', { SESSION_CACHE_MS: '60000' }],
  ])('stops the start for %s', (_, environment) => {
    expect(() => readSettings(environment)).toThrow(/OIDC_|SIGN_IN|SESSION_CACHE_MS/);
  });
});
