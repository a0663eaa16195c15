/**
 * Before an act that depends on what others own: reads what is new in their feeds, so that a person can go on with what
 * was decided elsewhere a moment ago. A source that does not answer is not waited for; then the copy is what is known.
 */
import type { RequestContext } from '../platform/graph/request-context.ts';

export async function hearNews({ projections, identity }: RequestContext): Promise<void> {
  // Whoever has not signed in is refused anyway, and must not be able to keep the feeds busy.
  if (identity.personId !== null) await projections.caughtUp();
}
