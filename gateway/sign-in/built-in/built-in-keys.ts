/** The public halves of the keys of the built-in sign-in, read at the first token. */
import { createLocalJWKSet, type JWK, type JWTVerifyGetKey } from 'jose';
import { KeysUnavailableError, type IssuerKeys } from '../issuer-keys.ts';
import { readKeys } from './key-file.ts';

export function builtInKeys(dataDir: string): IssuerKeys {
  let set: Promise<JWTVerifyGetKey> | null = null;
  return {
    async fitting(header, token) {
      const keySet = (set ??= open(dataDir));
      const keys = await keySet.catch((error: unknown) => {
        set = null;
        throw new KeysUnavailableError(error instanceof Error ? error.message : String(error), { cause: error });
      });
      return keys(header, token);
    },
    // They change when the hub is started again.
    renewed: () => Promise.resolve(false),
  };
}

async function open(dataDir: string): Promise<JWTVerifyGetKey> {
  const { keys } = await readKeys(dataDir);
  return createLocalJWKSet({ keys: keys.map(publicHalf) });
}

function publicHalf({ kty, crv, x, y, kid, alg, use }: JWK): JWK {
  return { kty, crv, x, y, kid, alg, use } as JWK;
}
