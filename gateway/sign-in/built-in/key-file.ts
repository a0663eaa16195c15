/**
 * The keys of the built-in sign-in, in a file of DATA_DIR that only its owner can read. The first key signs and all are
 * accepted, so a new key is put before the old one. Without the file, new keys are made and old tokens become invalid.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface PrivateKeys {
  readonly keys: readonly [JWK, ...JWK[]];
}

export const SIGNING_ALGORITHM = 'ES256';

export function keyFile(dataDir: string): string {
  return join(dataDir, 'sign-in', 'keys.json');
}

/** The hub and the command for tokens may both find no file; one of them makes it. */
export async function readKeys(dataDir: string): Promise<PrivateKeys> {
  return read(keyFile(dataDir)) ?? make(dataDir);
}

function read(file: string): PrivateKeys | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const { keys } = JSON.parse(text) as { keys?: JWK[] };
  const [first, ...others] = keys ?? [];
  if (!first) throw new Error(`${file} holds no keys; delete it to have new ones made.`);
  return { keys: [first, ...others] };
}

async function make(dataDir: string): Promise<PrivateKeys> {
  const file = keyFile(dataDir);
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: SIGNING_ALGORITHM, use: 'sig' };
  mkdirSync(join(dataDir, 'sign-in'), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomUUID()}.tmp`;
  writeFileSync(unfinished, `${JSON.stringify({ keys: [key] }, null, 2)}\n`, { mode: 0o600 });
  try {
    // The file appears complete, and never replaces one that another process made meanwhile.
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
  return read(file) ?? make(dataDir);
}
