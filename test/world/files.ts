/** Small files of tests, and how they are announced and sent. */
import { createHash } from 'node:crypto';

export const pdf = (text = 'statement'): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);

/** One grey point. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Status of the answer to the PUT. */
export async function put(url: string, headers: readonly string[], bytes: Buffer): Promise<number> {
  const entries = headers.map((line) => line.split(': ') as [string, string]);
  const sent = entries.filter(([name]) => name !== 'content-length');
  const answer = await fetch(url, { method: 'PUT', headers: sent, body: new Uint8Array(bytes) });
  await answer.arrayBuffer();
  return answer.status;
}
