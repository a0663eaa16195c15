/**
 * The built-in sign-in as an OpenID provider: code and PKCE for public clients, and access tokens for this hub. The library
 * implements the protocol; this file configures the people, the tokens and the disabled features.
 */
import { randomBytes } from 'node:crypto';
import Provider, { errors, type Configuration, type Grant, type KoaContextWithOIDC } from 'oidc-provider';
import { BUILT_IN_ISSUER, exampleAccounts, type ExampleAccount } from '../../../covenant/example-accounts.ts';
import { errorPage } from './choice-page.ts';
import { personalClaims, TOKEN_LIFETIME_SECONDS } from './example-token.ts';
import { SIGNING_ALGORITHM, type PrivateKeys } from './key-file.ts';
import { ProviderStore } from './provider-store.ts';
import { sendPage } from './send-page.ts';

/** The one public client: a page or a program that somebody tries out on the same machine. */
export const TRY_OUT_CLIENT = 'covenant-hub-try-out';
/** The optional `resource` of a token request (RFC 8707). */
export const GRAPH_RESOURCE = 'urn:covenant-hub:graphql';

const OPENID_SCOPES = 'openid profile email';
/** A loopback address may have any port (RFC 8252). */
const REDIRECT_URIS = ['127.0.0.1', 'localhost', '[::1]'].flatMap((host) => [
  `http://${host}/`,
  `http://${host}/callback`,
]);

interface Options {
  /** Address of the provider. */
  readonly url: string;
  readonly audience: string;
  readonly keys: PrivateKeys;
  /** Path of the page on which a person is chosen. */
  readonly choicePath: (uid: string) => string;
}

export function accountOf(subject: unknown): ExampleAccount | undefined {
  return exampleAccounts.find((account) => account.subject === subject);
}

export function openProvider(options: Options): Provider {
  const { url, keys } = options;
  const provider = new Provider(url, {
    ...behaviour(options),
    adapter: ProviderStore,
    jwks: { keys: [...keys.keys] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clients: [
      {
        client_id: TRY_OUT_CLIENT,
        client_name: 'Trying out Covenant Hub',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: [...REDIRECT_URIS, ...(url.startsWith('https:') ? [`${new URL(url).origin}/`] : [])],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
  });
  // Behind a public address there is a proxy, whose headers tell the caller's scheme and host.
  provider.proxy = url.startsWith('https:');
  return provider;
}

function behaviour({ audience, choicePath }: Options): Configuration {
  return {
    clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
    enabledJWA: { idTokenSigningAlgValues: [SIGNING_ALGORITHM] },
    responseTypes: ['code'],
    scopes: OPENID_SCOPES.split(' '),
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_, subject) => {
      const account = accountOf(subject);
      return account && { accountId: subject, claims: () => ({ sub: subject, ...personalClaims(account) }) };
    },
    extraTokenClaims: (_, token) => {
      const account = 'accountId' in token ? accountOf(token.accountId) : undefined;
      return account && { ...personalClaims(account) };
    },
    formats: {
      customizers: {
        // The same issuer at every address, whether the hub or the command made the token.
        jwt: (_, __, token) => {
          token.payload['iss'] = BUILT_IN_ISSUER;
        },
      },
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => GRAPH_RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => {
          if (resource !== GRAPH_RESOURCE) throw new errors.InvalidTarget();
          return {
            scope: '',
            audience,
            accessTokenTTL: TOKEN_LIFETIME_SECONDS,
            accessTokenFormat: 'jwt' as const,
            jwt: { sign: { alg: SIGNING_ALGORITHM } },
          };
        },
      },
    },
    interactions: { url: (_, { uid }) => choicePath(uid) },
    loadExistingGrant: grantWithoutAsking,
    ttl: {
      AccessToken: TOKEN_LIFETIME_SECONDS,
      AuthorizationCode: 60,
      Grant: 3_600,
      IdToken: 3_600,
      Interaction: 600,
      Session: 600,
    },
    renderError: (context, { error_description: description }) => {
      sendPage(context.res, errorPage(description ?? 'This sign-in cannot go on.'), { status: context.status });
      context.respond = false;
    },
  };
}

/** The client is the hub's own, so nobody has to consent. */
async function grantWithoutAsking({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider } = oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(OPENID_SCOPES);
  await grant.save();
  return grant;
}
