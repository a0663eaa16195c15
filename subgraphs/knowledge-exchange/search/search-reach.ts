/**
 * Which documents a reader may find. Most are public; who may find groups and talk is decided when they are sought, by the same
 * condition as everywhere, so that a moved thread or another visibility of a group counts at once.
 */
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { mayReadGroup, type Reader } from '../visibility/group-visibility.ts';
import { mayReadThread, THREADS } from '../visibility/thread-visibility.ts';
import { SearchKind } from './search-kind.ts';

/**
 * Condition on `search_document d`. Talk is left out of the search with what it belongs to: an archived group, or a
 * publication that is not found itself.
 */
export function mayFind(reader: Reader): Condition {
  const reading = mayReadThread(reader);
  const group = mayReadGroup(reader);
  return {
    sql: rawSql`(d.threadId IS NULL AND d.kind <> ?)
      OR EXISTS (SELECT 1 FROM discussion_group g WHERE g.id = d.id AND (${group.sql}))
      OR EXISTS (SELECT 1 FROM ${THREADS} WHERE t.id = d.threadId AND (${reading.sql})
        AND (t.groupId IS NULL OR g.state <> 'ARCHIVED')
        AND (t.aboutId IS NULL OR EXISTS (SELECT 1 FROM search_document about WHERE about.id = t.aboutId)))`,
    parameters: [SearchKind.DISCUSSION_GROUP, ...group.parameters, ...reading.parameters],
  };
}
