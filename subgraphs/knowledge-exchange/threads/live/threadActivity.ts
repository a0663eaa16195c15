/** Something changes in a thread. */
import type { LiveField } from '../../../../platform/live/live-field.ts';
import type { Telling } from '../../../../platform/live/tell-readers.ts';
import { Thread } from '../thread.entity.ts';
import { threadById } from '../thread.loaders.ts';

export const threadActivity: LiveField = {
  name: 'threadActivity',
  description:
    'The thread, each time something in it changes: a post is added, edited, hidden or translated, somebody reacts, an answer is accepted, the thread is locked or moved. NOT_FOUND if there is none that you may read. (public)',
  type: () => Thread,
  argument: { name: 'threadId', description: 'The thread.' },
  find: (context, id) => threadById(context).load(id),
};

export function activityIn(threadId: string): Telling {
  return { field: threadActivity.name, id: threadId };
}
