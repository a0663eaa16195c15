/** A short digest of everything a thing says, so that saying the same again changes nothing. */
import { createHash } from 'node:crypto';

export function contentDigest(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}
