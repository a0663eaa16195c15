/** A short digest of a content, so that an unchanged content is not written again. */
import { createHash } from 'node:crypto';

export function contentDigest(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}
