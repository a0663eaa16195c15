/** In feedback threads a post says which aspect it judges; in other threads it judges none. */
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { ThreadForChange } from '../threads/thread-for-change.ts';
import { FeedbackAspect } from './post.enums.ts';

interface Judged {
  readonly aspect?: FeedbackAspect | null;
  readonly replyToId?: string | null;
}

/** An answer to a post of the thread may judge nothing: the author of the resource answers too. */
export function mustJudgeFeedback(
  { kind, aspects }: Pick<ThreadForChange, 'kind' | 'aspects'>,
  { aspect = null, replyToId = null }: Judged,
): void {
  if (kind !== 'FEEDBACK') {
    if (aspect === null) return;
    throw Refusal.invalid(['aspect'], 'feedbackOnly', 'Only posts in feedback threads judge an aspect.', []);
  }
  const asked = aspects === null ? Object.values(FeedbackAspect) : listOfColumn<FeedbackAspect>(aspects);
  if (aspect === null) {
    if (replyToId !== null) return;
    throw Refusal.required(['aspect'], `Say which aspect the feedback judges: ${asked.join(', ')}.`);
  }
  if (asked.includes(aspect)) return;
  throw Refusal.invalid(['aspect'], 'askedAspect', `Feedback is asked for on ${asked.join(', ')}.`, asked);
}
