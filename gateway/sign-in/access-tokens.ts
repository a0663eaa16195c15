/**
 * Checks access tokens: signed by a key of the issuer with an algorithm of the list, for this hub, and good now. Where
 * several keys fit, as for a token that names none, each is tried. What a token says of keys is not looked at. A token that
 * was checked is not checked again for a while.
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

/** Rejects with a refusal for the caller, or with KeysUnavailableError. */
export type VerifyToken = (token: string) => Promise<Person>;

interface Expected {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: IssuerKeys;
}

/** Signatures with a public key only: what checks a token must not be able to make one. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
/** What a token may be by its header, if that says so: an access token (RFC 9068), or any. */
const TYPES = ['at+jwt', 'jwt'];
const CLOCK_TOLERANCE_SECONDS = 60;
/** A key that the issuer takes back is not trusted for longer. */
const MAX_KEPT_MS = 300_000;
const MAX_KEPT_CHARACTERS = 5_000_000;
const ENTRY_CHARACTERS = 500;
/** The column of a person's subject holds no more. */
const MAX_SUBJECT_LENGTH = 255;

export function tokenVerifier({ issuer, audience, keys }: Expected): VerifyToken {
  const kept = new LRUCache<string, Person>({
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
    const known = kept.get(token);
    if (known) return known;
    const payload = await verified(token, keys, options);
    const person = personOf(payload, issuer);
    const ttl = Math.min((payload.exp ?? 0) * 1_000 - Date.now(), MAX_KEPT_MS);
    // A token that is good only by the tolerance of clocks is checked again; to lru-cache, 0 would be for ever.
    if (ttl > 0) kept.set(token, person, { ttl });
    return person;
  };
}

async function verified(token: string, keys: IssuerKeys, options: JWTVerifyOptions): Promise<JWTPayload> {
  try {
    const { payload, protectedHeader } = await verifiedByAny(token, keys, options).catch(async (error: unknown) => {
      const isSignature = error instanceof errors.JWSSignatureVerificationFailed;
      // A token that names no key is the only sign of a new one.
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

/** By the key that fits, or by one of those that do. */
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

/** A token made for something else, such as telling of a logout, must not sign anybody in (RFC 8725, 3.11). */
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
