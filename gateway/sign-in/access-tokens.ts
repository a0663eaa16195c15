/**
 * Checks access tokens: a key of the issuer must have signed them with a listed algorithm, for this hub, and they must be
 * valid now. If several keys fit, as for a token that names none, each is tried. Keys inside a token are ignored. The result
 * of a check is cached for a while.
 */
import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions, type JWTVerifyResult } from 'jose';
import { LRUCache } from 'lru-cache';
import { KeysUnavailableError, type IssuerKeys } from './issuer-keys.ts';
import { invalidToken } from './token-refusals.ts';

/** What an issuer says of a person. */
export interface Person {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly displayName: string | null;
}

/** An access token that is good now. */
export interface GoodToken {
  readonly person: Person;
  /** When it expires, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Rejects with a refusal for the caller, or with KeysUnavailableError. */
export type VerifyToken = (token: string) => Promise<GoodToken>;

interface Expected {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: IssuerKeys;
}

/** Public-key signatures only: the hub must not be able to make a token that it accepts. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
/** Accepted values of the header `typ`, if it is present: an access token (RFC 9068), or any JWT. */
const TYPES = ['at+jwt', 'jwt'];
const CLOCK_TOLERANCE_SECONDS = 60;
/** A key that the issuer withdraws is trusted no longer than this. */
const MAX_KEPT_MS = 300_000;
const MAX_KEPT_CHARACTERS = 5_000_000;
const ENTRY_CHARACTERS = 500;
/** The length of the database column. */
const MAX_SUBJECT_LENGTH = 255;

export function tokenVerifier({ issuer, audience, keys }: Expected): VerifyToken {
  const checked = new LRUCache<string, GoodToken>({
    maxSize: MAX_KEPT_CHARACTERS,
    sizeCalculation: (_, token) => token.length + ENTRY_CHARACTERS,
    // Tokens end at a time of day.
    perf: Date,
    ttlResolution: 0,
  });
  const options = {
    algorithms: ALGORITHMS,
    issuer,
    audience,
    requiredClaims: ['exp', 'sub'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  };
  return async (token) => {
    const cached = checked.get(token);
    if (cached) return cached;
    const payload = await verified(token, keys, options);
    const good = { person: personOf(payload, issuer), expiresAt: (payload.exp ?? 0) * 1_000 };
    const ttl = Math.min(good.expiresAt - Date.now(), MAX_KEPT_MS);
    // A token that is valid only by the clock tolerance is not cached; lru-cache takes a ttl of 0 as "for ever".
    if (ttl > 0) checked.set(token, good, { ttl });
    return good;
  };
}

async function verified(token: string, keys: IssuerKeys, options: JWTVerifyOptions): Promise<JWTPayload> {
  try {
    const { payload, protectedHeader } = await verifiedByAny(token, keys, options).catch(async (error: unknown) => {
      const isSignature = error instanceof errors.JWSSignatureVerificationFailed;
      // A token without a key id can be signed by a new key, and nothing else would reveal that.
      if (isSignature && (await keys.renewed())) return verifiedByAny(token, keys, options);
      throw error;
    });
    mustBeType(protectedHeader.typ);
    return payload;
  } catch (error) {
    if (error instanceof KeysUnavailableError || !(error instanceof errors.JOSEError)) throw error;
    throw invalidToken(sentenceFor(error));
  }
}

/** Verifies with the key that fits, or with each of several. */
async function verifiedByAny(token: string, keys: IssuerKeys, options: JWTVerifyOptions): Promise<JWTVerifyResult> {
  try {
    return await jwtVerify(token, keys.fitting, options);
  } catch (several) {
    if (!(several instanceof errors.JWKSMultipleMatchingKeys)) throw several;
    for await (const key of several) {
      try {
        return await jwtVerify(token, key, options);
      } catch (error) {
        if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

/** A token made for another purpose, such as a logout token, must not sign anybody in (RFC 8725, 3.11). */
function mustBeType(typ: unknown): void {
  if (typ === undefined) return;
  const type = typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : '';
  if (!TYPES.includes(type)) throw invalidToken('This is no access token: its header says that it is of another type.');
}

function personOf({ sub, email, email_verified: emailVerified, name }: JWTPayload, issuer: string): Person {
  if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT_LENGTH || !sub.isWellFormed()) {
    throw invalidToken('The access token does not say whose it is.');
  }
  return {
    issuer,
    subject: sub,
    email: typeof email === 'string' ? email : null,
    emailVerified: emailVerified === true,
    displayName: typeof name === 'string' ? name : null,
  };
}

function sentenceFor(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'The access token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `The access token is not for this hub now: ${error.claim}.`;
  return 'The access token was not issued for this hub, or was changed.';
}
