/**
 * Sign-in for the rest of the gateway: finds the identity of a request, and clears cached sessions after a mutation. Requests
 * without an Authorization header never reach it.
 */
import type { IncomingMessage } from 'node:http';
import { BUILT_IN_ISSUER } from '../../covenant/example-accounts.ts';
import type { Settings } from '../../covenant/settings/settings.ts';
import type { Log } from '../../platform/base/log.ts';
import type { Identity } from '../../platform/graph/identity.ts';
import type { SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';
import { SettingsError } from '../../platform/settings/environment-reader.ts';
import { HttpRefusal } from '../http-refusal.ts';
import { tokenVerifier, type GoodToken, type Person, type VerifyToken } from './access-tokens.ts';
import { bearerTokenIn, bearerTokenOf } from './bearer-token.ts';
import { builtInKeys } from './built-in/built-in-keys.ts';
import { issuerKeys } from './issuer-keys.ts';
import { askCoordinators, Sessions } from './sessions.ts';
import { invalidToken, signInUnavailable } from './token-refusals.ts';

type SignInSettings = Pick<Settings, 'signIn' | 'audience' | 'sessionCacheMs' | 'dataDir' | 'subgraphUrls'>;

/** Rejects with an HttpRefusal when it cannot say who asks. */
export type IdentityOf = (request: IncomingMessage, requestId: string) => Promise<Identity>;

export interface SignIn {
  readonly identityOf: IdentityOf;
  /** Refuses an invalid token on routes that answer everybody alike. */
  readonly tokenMustBeGood: (request: IncomingMessage, requestId: string) => Promise<void>;
  /** Checks the token in the value of an Authorization header. */
  readonly checkToken: (authorization: string, requestId: string) => Promise<GoodToken>;
  /** Who a person is now, whose token was checked before. */
  readonly identityOfPerson: (person: Person, requestId: string) => Promise<Identity>;
  /** Wraps the transport to a subgraph, so that a mutation through it ends all sessions. */
  forgettingAfterChanges(transport: SubgraphTransport): SubgraphTransport;
}

interface Options {
  /** The transport to the subgraph coordinators. */
  readonly coordinators: SubgraphTransport;
  readonly log: Log;
}

export function openSignIn(settings: SignInSettings, { coordinators, log }: Options): SignIn {
  const verify = verifierOf(settings);
  const sessions = new Sessions(askCoordinators(coordinators), settings.sessionCacheMs);

  async function personOf(request: IncomingMessage, requestId: string): Promise<Person> {
    const { person } = await orRefused(requestId, verify(bearerTokenOf(request)));
    return person;
  }

  function identityOfPerson(person: Person, requestId: string): Promise<Identity> {
    return orRefused(requestId, sessions.identityOf(person, requestId));
  }

  /** Any error other than a refusal of the token is a fault of the hub or the issuer. */
  async function orRefused<Result>(requestId: string, result: Promise<Result>): Promise<Result> {
    try {
      return await result;
    } catch (error) {
      if (error instanceof HttpRefusal) throw error;
      log.error({ requestId, reason: error instanceof Error ? error.message : String(error) }, 'sign-in not available');
      throw signInUnavailable();
    }
  }

  return {
    async identityOf(request, requestId) {
      return identityOfPerson(await personOf(request, requestId), requestId);
    },
    async tokenMustBeGood(request, requestId) {
      await personOf(request, requestId);
    },
    checkToken: async (authorization, requestId) => orRefused(requestId, verify(bearerTokenIn(authorization))),
    identityOfPerson,
    forgettingAfterChanges: (transport) => ({
      send(request, caller) {
        const answer = transport.send(request, caller);
        if (request.isIdempotent === true) return answer;
        return answer.finally(() => {
          sessions.forget();
        });
      },
      close: () => transport.close(),
    }),
  };
}

function verifierOf({ signIn, audience, dataDir, subgraphUrls }: SignInSettings): VerifyToken {
  switch (signIn.kind) {
    case 'off':
      return () => Promise.reject(invalidToken('Nobody can sign in at this hub; leave the Authorization header out.'));
    case 'issuer': {
      const { issuer, keysUrl } = signIn;
      return tokenVerifier({ issuer, audience, keys: issuerKeys(issuer, keysUrl) });
    }
    case 'built-in':
      if (subgraphUrls !== null) throw new SettingsError('The built-in sign-in is for the embedded mode only.');
      return tokenVerifier({ issuer: BUILT_IN_ISSUER, audience, keys: builtInKeys(dataDir) });
  }
}
