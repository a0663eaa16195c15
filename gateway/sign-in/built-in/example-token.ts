/** An access token of an example person, as the built-in sign-in issues it. */
import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { BUILT_IN_ISSUER, type ExampleAccount } from '../../../covenant/example-accounts.ts';
import { readKeys, SIGNING_ALGORITHM } from './key-file.ts';

export const TOKEN_LIFETIME_SECONDS = 3_600;

export interface PersonalClaims {
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
  readonly [claim: string]: string | boolean;
}

export function personalClaims({ email, displayName }: ExampleAccount): PersonalClaims {
  return { email, email_verified: true, name: displayName };
}

export async function exampleToken(dataDir: string, audience: string, account: ExampleAccount): Promise<string> {
  const [key] = (await readKeys(dataDir)).keys;
  return new SignJWT({ ...personalClaims(account) })
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, typ: 'at+jwt', kid: String(key.kid) })
    .setIssuer(BUILT_IN_ISSUER)
    .setAudience(audience)
    .setSubject(account.subject)
    .setIssuedAt()
    .setExpirationTime(`${String(TOKEN_LIFETIME_SECONDS)}s`)
    .setJti(randomUUID())
    .sign(await importJWK(key, SIGNING_ALGORITHM));
}
