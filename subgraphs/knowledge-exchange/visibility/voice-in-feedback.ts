/** Who may write in feedback on a resource without acting for a body: its experts, and the person of the Office who asked. */
import { isOfOffice } from '../../../covenant/rights/may.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Reader } from './group-visibility.ts';

/** How the caller may write: as an expert who accepted an invitation, or as the person of the Office who asked. */
export interface VoiceInFeedback {
  readonly isExpert: boolean;
  /** Body in whose name the person writes; null if in their own. */
  readonly onBehalfOfId: string | null;
}

interface FeedbackThread {
  readonly id: string;
  readonly kind: string;
  readonly createdById: string | null;
  readonly startedOnBehalfOfId: string | null;
}

/** Null outside feedback threads. An expert in the name of a body has one only while acting for this body. */
export async function voiceInFeedback(
  from: Reads,
  { identity }: Pick<Reader, 'identity'>,
  { id, kind, createdById, startedOnBehalfOfId }: FeedbackThread,
): Promise<VoiceInFeedback | null> {
  const { personId, memberships } = identity;
  if (kind !== 'FEEDBACK' || personId === null) return null;
  const [expert] = await from.select<Pick<VoiceInFeedback, 'onBehalfOfId'>>(
    rawSql`SELECT onBehalfOfId FROM expert_invitation WHERE threadId = ? AND personId = ? AND state = 'ACCEPTED' LIMIT 1`,
    [id, personId],
  );
  if (expert) {
    const { onBehalfOfId } = expert;
    const isInForce = onBehalfOfId === null || memberships.some(({ bodyId }) => bodyId === onBehalfOfId);
    return isInForce ? { isExpert: true, onBehalfOfId } : null;
  }
  const hasAsked = createdById === personId && startedOnBehalfOfId === null && isOfOffice({ identity });
  return hasAsked ? { isExpert: false, onBehalfOfId: null } : null;
}
