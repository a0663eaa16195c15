/** State machine of a post. */
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import type { PostState } from './post.enums.ts';

export const postSteps = new StateMachine<PostState>([
  { act: 'editPost', from: ['VISIBLE', 'AWAITING_REVIEW'] },
  { act: 'preparePostAttachmentUpload', from: ['VISIBLE', 'AWAITING_REVIEW'] },
  { act: 'translatePost', from: ['VISIBLE'] },
  { act: 'reactToPost', from: ['VISIBLE'] },
  { act: 'deletePost', from: ['VISIBLE', 'AWAITING_REVIEW'], to: 'DELETED_BY_AUTHOR' },
  { act: 'hidePost', from: ['VISIBLE', 'AWAITING_REVIEW'], to: 'HIDDEN' },
  { act: 'restorePost', from: ['HIDDEN', 'AWAITING_REVIEW'], to: 'VISIBLE' },
]);
