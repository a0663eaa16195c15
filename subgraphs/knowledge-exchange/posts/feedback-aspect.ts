/** In threads of feedback a post says which side it judges; in others it judges none. */
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { ThreadKind } from '../threads/thread.enums.ts';
import type { FeedbackAspect } from './post.enums.ts';

export function mustJudgeFeedback(kind: ThreadKind, aspect: FeedbackAspect | null | undefined): void {
  if ((kind === 'FEEDBACK') === (typeof aspect === 'string')) return;
  throw kind === 'FEEDBACK'
    ? Refusal.required(['aspect'], 'A post in a feedback thread says which side it judges.')
    : Refusal.invalid(['aspect'], 'feedbackOnly', 'Only posts in feedback threads judge a side.', []);
}
