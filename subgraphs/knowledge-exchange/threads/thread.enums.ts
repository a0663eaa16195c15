/** Kinds of threads, and orders of their lists. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const ThreadKind = enumType('ThreadKind', 'What a thread is for.', {
  QUESTION: 'Somebody asks; one answer can be marked as accepted.',
  DISCUSSION: 'An exchange without a single answer.',
  ANNOUNCEMENT: 'News for the group.',
  WORKSHOP: 'The talk about a workshop, before and after it.',
  PUBLICATION: 'The talk about a case study, a resource or a news item.',
  FEEDBACK: 'Scientific and technical feedback on a resource; posts name the side they judge.',
});
export type ThreadKind = keyof typeof ThreadKind;

export const ThreadOrder = enumType('ThreadOrder', 'Order of threads; UNANSWERED is also a choice of threads.', {
  LATEST: 'The thread with the latest post first.',
  UNANSWERED: 'Only questions without an accepted answer, oldest first.',
  MOST_USEFUL: 'The thread with the most USEFUL reactions first.',
});
export type ThreadOrder = keyof typeof ThreadOrder;
