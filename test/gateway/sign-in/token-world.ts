/** A real hub, and an issuer with keys of its own whose tokens it takes. */
import type { bodyOf } from '../../world/http-exchange.ts';
import { postTo, type HttpAnswer } from '../../world/http-exchange.ts';
import { openTestHub, type TestHub } from '../../world/open-test-hub.ts';
import { TokenIssuer } from '../../world/token-issuer.ts';

export const VIEWER = '{ viewer { id email displayName } }';

export interface TokenWorld extends Pick<TestHub, 'hub' | 'graphqlUrl'> {
  readonly issuer: TokenIssuer;
  /** Asks who asks, with this Authorization header. */
  asked(authorization: string | readonly string[], headers?: Readonly<Record<string, string>>): Promise<HttpAnswer>;
  /** The same with this token. */
  withToken(token: string | Promise<string>, headers?: Readonly<Record<string, string>>): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export async function openTokenWorld(...algorithms: string[]): Promise<TokenWorld> {
  const issuer = await TokenIssuer.open(...algorithms);
  const world = await openTestHub({ signIn: { kind: 'issuer', issuer: issuer.url, keysUrl: null } }, 'sqlite');
  const asked: TokenWorld['asked'] = (authorization, headers = {}) =>
    postTo(
      world.graphqlUrl,
      { query: VIEWER },
      { ...headers, authorization: typeof authorization === 'string' ? authorization : [...authorization] },
    );
  return {
    issuer,
    hub: world.hub,
    graphqlUrl: world.graphqlUrl,
    asked,
    withToken: async (token, headers) => asked(`Bearer ${await token}`, headers),
    async close() {
      await world.close();
      await issuer.close();
    },
  };
}

export function expectRefused({ status, headers, text }: HttpAnswer): void {
  expect(status).toBe(401);
  expect(headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  expect(headers['cache-control']).toContain('no-store');
  const { errors, data } = JSON.parse(text) as ReturnType<typeof bodyOf>;
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  expect(data).toBeUndefined();
}
