/** States of a post, the reactions to it, and the sides from which feedback judges. */
import { registerEnumType } from 'type-graphql';

export const PostState = {
  VISIBLE: 'VISIBLE',
  AWAITING_REVIEW: 'AWAITING_REVIEW',
  HIDDEN: 'HIDDEN',
  DELETED_BY_AUTHOR: 'DELETED_BY_AUTHOR',
} as const;
export type PostState = keyof typeof PostState;

registerEnumType(PostState, {
  name: 'PostState',
  description: 'Whether the text of a post is shown. A post that is not shown keeps its place in the thread.',
  valuesConfig: {
    VISIBLE: { description: 'Shown.' },
    AWAITING_REVIEW: { description: 'Shown to its author only, until a moderator has read it.' },
    HIDDEN: { description: 'Hidden by a moderator.' },
    DELETED_BY_AUTHOR: { description: 'Taken back by its author.' },
  },
});

export const Reaction = {
  USEFUL: 'USEFUL',
  THANKS: 'THANKS',
  AGREE: 'AGREE',
  WE_DID_THIS_TOO: 'WE_DID_THIS_TOO',
} as const;
export type Reaction = keyof typeof Reaction;

registerEnumType(Reaction, {
  name: 'Reaction',
  description: 'A small set of reactions, so that they can be counted.',
  valuesConfig: {
    USEFUL: { description: 'It helped me.' },
    THANKS: { description: 'Thank you.' },
    AGREE: { description: 'I see it the same way.' },
    WE_DID_THIS_TOO: { description: 'We have done the same.' },
  },
});

export const FeedbackAspect = { SCIENTIFIC: 'SCIENTIFIC', TECHNICAL: 'TECHNICAL', USABILITY: 'USABILITY' } as const;
export type FeedbackAspect = keyof typeof FeedbackAspect;

registerEnumType(FeedbackAspect, {
  name: 'FeedbackAspect',
  description: 'Side from which a tool or method is judged.',
  valuesConfig: {
    SCIENTIFIC: { description: 'Is it right?' },
    TECHNICAL: { description: 'Does it work?' },
    USABILITY: { description: 'Can people use it?' },
  },
});
