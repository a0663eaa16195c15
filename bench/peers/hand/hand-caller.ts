/** Who asks peer (a): the person of a token that the built-in sign-in of a data folder has signed. */
import { createLocalJWKSet, jwtVerify } from 'jose';
import { BUILT_IN_ISSUER } from '../../../covenant/example-accounts.ts';
import { readKeys, SIGNING_ALGORITHM } from '../../../gateway/sign-in/built-in/key-file.ts';
import { openDatabaseFiles } from '../../data/database-files.ts';

export type CallerOf = (authorization: string | undefined) => Promise<string>;

export async function handCaller(dataDir: string): Promise<CallerOf> {
  const { keys: own } = await readKeys(dataDir);
  const keys = createLocalJWKSet({
    keys: own.map(({ kty = '', crv = '', x = '', y = '', kid = '' }) => ({ kty, crv, x, y, kid })),
  });
  const { coordinators } = await openDatabaseFiles(dataDir);
  const person = coordinators.prepare<[string, string], { id: string }>(
    'SELECT id FROM person WHERE issuer = ? AND subject = ? AND isErased = 0',
  );
  return async (authorization) => {
    const { payload } = await jwtVerify(authorization?.replace(/^Bearer /, '') ?? '', keys, {
      algorithms: [SIGNING_ALGORITHM],
      issuer: BUILT_IN_ISSUER,
      audience: 'covenant-hub',
    });
    const found = person.get(BUILT_IN_ISSUER, String(payload.sub));
    if (!found) throw new Error('Nobody has this token.');
    return found.id;
  };
}
