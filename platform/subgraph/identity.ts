/**
 * Who is calling, as the gateway tells a subgraph: a short-lived signed header. A subgraph answers nobody who does not
 * hold the secret, and refuses before it parses a query.
 */
import { SignJWT, jwtVerify } from 'jose';

export interface Identity {
  /** The signed-in person; null for everybody else. */
  readonly personId: string | null;
}

export const anonymous: Identity = { personId: null };

export const IDENTITY_HEADER = 'covenant-hub-identity';
const AUDIENCE = 'covenant-hub-subgraph';
const LIFETIME = '60s';

export async function signIdentity(identity: Identity, secret: string): Promise<string> {
  return new SignJWT({ personId: identity.personId })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(new TextEncoder().encode(secret));
}

/** The identity in a header, or null when it was not signed with this secret or is too old. */
export async function verifyIdentity(header: string | undefined, secret: string): Promise<Identity | null> {
  if (header === undefined) return null;
  try {
    const { payload } = await jwtVerify(header, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      requiredClaims: ['exp', 'iat'],
    });
    const { personId } = payload;
    return personId === null || typeof personId === 'string' ? { personId } : null;
  } catch {
    return null;
  }
}
