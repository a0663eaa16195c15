/**
 * The signing keys of an issuer, read from its published address and cached. They are read again when they are old, or when
 * none of them fits a token, but not for every invented token. A key that cannot be used is ignored (RFC 7517, 5).
 */
import { createRemoteJWKSet, customFetch, errors, importJWK, type JWK, type JWTVerifyGetKey } from 'jose';

/** The keys cannot be read; the cause is for the log. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

export interface IssuerKeys {
  /** The key that fits a token; throws jose's JWKSMultipleMatchingKeys, which iterates over them, where several do. */
  readonly fitting: JWTVerifyGetKey;
  /** Reads the keys again; false if they were read a moment ago or cannot be read. */
  renewed(): Promise<boolean>;
}

type KeySet = ReturnType<typeof createRemoteJWKSet>;

const TIMEOUT_MS = 5_000;
const KEPT_MS = 600_000;
/** The least time between two readings caused by tokens that no key fits. */
const COOL_DOWN_MS = 2_000;

export function issuerKeys(issuer: string, keysUrl: string | null): IssuerKeys {
  let set: Promise<KeySet> | null = null;

  async function open(): Promise<KeySet> {
    const url = keysUrl ?? (await discoveredKeysUrl(issuer));
    return createRemoteJWKSet(new URL(url), {
      timeoutDuration: TIMEOUT_MS,
      cacheMaxAge: KEPT_MS,
      cooldownDuration: COOL_DOWN_MS,
      [customFetch]: usableKeysAt,
    });
  }

  return {
    async fitting(header, token) {
      try {
        set ??= open();
        return await (
          await set
        )(header, token);
      } catch (error) {
        if (isAboutToken(error)) throw error;
        // A failed discovery may succeed at the next request.
        if (!(error instanceof errors.JOSEError)) set = null;
        throw new KeysUnavailableError(error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
    async renewed() {
      try {
        const keySet = await set;
        if (!keySet || keySet.coolingDown) return false;
        await keySet.reload();
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** True if the keys were read, and none or several of them fit the token. */
function isAboutToken(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
}

async function usableKeysAt(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  if (response.status !== 200) return response;
  const said = (await response.json()) as { readonly keys?: unknown } | null;
  if (!Array.isArray(said?.keys)) throw new Error(`${url} publishes no list of keys`);
  const keys = await Promise.all(said.keys.map(usableKey));
  return Response.json({ keys: keys.filter((key) => key !== null) });
}

/** The algorithm of a key that names none, by key type. */
const ALGORITHM_OF_TYPE: Readonly<Record<string, string>> = { RSA: 'RS256', EC: 'ES256', OKP: 'Ed25519' };
const MIN_RSA_BITS = 2_048;

/** Null if the value is not a usable public key. */
async function usableKey(said: unknown): Promise<JWK | null> {
  try {
    const key = withoutNameOfEd25519(said as JWK);
    const imported = await importJWK(key, key.alg ?? ALGORITHM_OF_TYPE[String(key.kty)]);
    if (imported instanceof Uint8Array || imported.type !== 'public') return null;
    const { modulusLength = MIN_RSA_BITS } = imported.algorithm as { readonly modulusLength?: number };
    return modulusLength < MIN_RSA_BITS ? null : key;
  } catch {
    return null;
  }
}

/** Removes `alg`: the algorithm has two names, EdDSA (RFC 8037) and Ed25519 (RFC 9864), and the token may use the other. */
function withoutNameOfEd25519({ alg, ...key }: JWK): JWK {
  const isEither = alg === 'EdDSA' || alg === 'Ed25519';
  return alg === undefined || (key.crv === 'Ed25519' && isEither) ? key : { ...key, alg };
}

/** The document must name the same issuer (OpenID Connect Discovery 1.0, 4). */
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
