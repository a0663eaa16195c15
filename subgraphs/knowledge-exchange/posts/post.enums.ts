/** States of a post, reactions to it, and aspects of feedback. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const PostState = enumType(
  'PostState',
  'Whether the text of a post is shown. A post that is not shown keeps its number in the thread.',
  {
    VISIBLE: 'Shown.',
    AWAITING_REVIEW: 'Shown to its author only, until a moderator has read it.',
    HIDDEN: 'Hidden by a moderator.',
    DELETED_BY_AUTHOR: 'Taken back by its author.',
  },
);
export type PostState = keyof typeof PostState;

export const Reaction = enumType('Reaction', 'A small set of reactions, so that they can be counted.', {
  USEFUL: 'It helped me.',
  THANKS: 'Thank you.',
  AGREE: 'I see it the same way.',
  WE_DID_THIS_TOO: 'We have done the same.',
});
export type Reaction = keyof typeof Reaction;

export const FeedbackAspect = enumType('FeedbackAspect', 'Side from which a tool or method is judged.', {
  SCIENTIFIC: 'Is it right?',
  TECHNICAL: 'Does it work?',
  USABILITY: 'Can people use it?',
});
export type FeedbackAspect = keyof typeof FeedbackAspect;
