/** What a thread is for, and in which order threads are listed. */
import { registerEnumType } from 'type-graphql';

export const ThreadKind = {
  QUESTION: 'QUESTION',
  DISCUSSION: 'DISCUSSION',
  ANNOUNCEMENT: 'ANNOUNCEMENT',
  WORKSHOP: 'WORKSHOP',
  PUBLICATION: 'PUBLICATION',
  FEEDBACK: 'FEEDBACK',
} as const;
export type ThreadKind = keyof typeof ThreadKind;

registerEnumType(ThreadKind, {
  name: 'ThreadKind',
  description: 'What a thread is for.',
  valuesConfig: {
    QUESTION: { description: 'Somebody asks; one answer can be marked as accepted.' },
    DISCUSSION: { description: 'An exchange without a single answer.' },
    ANNOUNCEMENT: { description: 'News for the group.' },
    WORKSHOP: { description: 'The talk about a workshop, before and after it.' },
    PUBLICATION: { description: 'The talk about a case study, a resource or a news item.' },
    FEEDBACK: { description: 'Scientific and technical feedback on a resource; posts name the side they judge.' },
  },
});

export const ThreadOrder = {
  LATEST: 'LATEST',
  UNANSWERED: 'UNANSWERED',
  MOST_USEFUL: 'MOST_USEFUL',
} as const;
export type ThreadOrder = keyof typeof ThreadOrder;

registerEnumType(ThreadOrder, {
  name: 'ThreadOrder',
  description: 'Order of threads; UNANSWERED is also a choice of threads.',
  valuesConfig: {
    LATEST: { description: 'The thread with the latest post first.' },
    UNANSWERED: { description: 'Only questions without an accepted answer, oldest first.' },
    MOST_USEFUL: { description: 'The thread whose posts were found useful most often first.' },
  },
});
