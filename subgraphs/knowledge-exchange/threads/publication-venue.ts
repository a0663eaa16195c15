/** A publication as the venue of its only thread. */
import { idOfSource, typeOfId } from '../../../covenant/ids.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { isReachable, publicationTables, type PublicationType } from '../publications/publication-conditions.ts';
import type { Venue } from './thread-for-change.ts';
import type { ThreadKind } from './thread.enums.ts';

export interface PublicationVenue extends Venue {
  readonly aboutId: string;
  readonly kind: ThreadKind;
}

export async function publicationVenue(
  from: Reads,
  aboutId: string,
  path: readonly string[] = ['aboutId'],
): Promise<PublicationVenue> {
  const type = typeOfId(aboutId);
  const missing = Refusal.notFound(path, 'There is no publication with this id that you may read.');
  if (type === null || !isPublicationType(type)) throw missing;
  const reachable = isReachable(rawSql`published`);
  const rows = await from.select(
    rawSql`SELECT 1 AS found FROM ${publicationTables[type]} published WHERE published.id = ? AND ${reachable.sql}`,
    [aboutId, ...reachable.parameters],
  );
  if (rows.length === 0) throw missing;
  const kind = type === 'Workshop' ? 'WORKSHOP' : 'PUBLICATION';
  return { groupId: null, groupState: null, membership: null, voice: null, aboutId, kind };
}

/** A publication has one thread, to which everybody adds posts. */
export async function mustBeFirstTalk(from: Reads, aboutId: string): Promise<void> {
  const [talk] = await from.select<{ id: string }>(
    rawSql`SELECT id FROM thread WHERE aboutId = ? AND kind IN ('PUBLICATION', 'WORKSHOP') ORDER BY createdAt, id LIMIT 1`,
    [aboutId],
  );
  if (talk) throw Refusal.duplicate(['aboutId'], 'There is a talk about it already: add a post to it.', talk.id);
}

/** The id follows from the publication, so two requests at the same time cannot create two threads. */
export function idOfTalk(aboutId: string): string {
  return idOfSource('Thread', `talk about ${aboutId}`);
}

function isPublicationType(type: string): type is PublicationType {
  return Object.hasOwn(publicationTables, type);
}
