/**
 * The keys an issuer signs with, from the address it publishes them at. They are kept, and read again when they are old
 * or when a token names one that is not among them, but not for every token that somebody makes up.
 */
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** The keys cannot be had; what became of the attempt is for the log. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

const TIMEOUT_MS = 5_000;
const KEPT_MS = 600_000;
/** Between two readings that only an unknown key asks for. */
const COOL_DOWN_MS = 2_000;

export function issuerKeys(issuer: string, keysUrl: string | null): JWTVerifyGetKey {
  let set: Promise<JWTVerifyGetKey> | null = null;

  async function open(): Promise<JWTVerifyGetKey> {
    const url = keysUrl ?? (await discoveredKeysUrl(issuer));
    return createRemoteJWKSet(new URL(url), {
      timeoutDuration: TIMEOUT_MS,
      cacheMaxAge: KEPT_MS,
      cooldownDuration: COOL_DOWN_MS,
    });
  }

  return async (header, token) => {
    try {
      set ??= open();
      return await (
        await set
      )(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      // What could not be found may be there at the next request.
      if (!(error instanceof errors.JOSEError)) set = null;
      throw new KeysUnavailableError(error instanceof Error ? error.message : String(error), { cause: error });
    }
  };
}

/** The keys were there, and the one that the token names is not among them. */
function isAboutToken(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
}

/** OpenID Connect Discovery 1.0, 4: what is said there counts only when it is said in the name of the same issuer. */
async function discoveredKeysUrl(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  const said = (await response.json()) as Readonly<Record<string, unknown>> | null;
  if (said?.['issuer'] !== issuer) throw new Error(`${address} speaks for another issuer`);
  const { jwks_uri: keysUrl } = said;
  const isSafe = typeof keysUrl === 'string' && URL.canParse(keysUrl) && keysUrl.startsWith(schemeOf(issuer));
  if (!isSafe) throw new Error(`${address} names no address of keys that is as safe as its own`);
  return keysUrl;
}

function schemeOf(address: string): string {
  return address.startsWith('https:') ? 'https:' : 'http';
}
