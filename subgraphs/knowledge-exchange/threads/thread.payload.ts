/** Payload of the acts on threads. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { Thread } from './thread.entity.ts';
import { threadById } from './thread.loaders.ts';

export const threadPayload: Payload<string> = {
  type: payloadOf('ThreadPayload', 'Answer about a thread.', {
    thread: { type: () => Thread, description: 'The thread after the act.' },
  }),
  read: async (context, id) => ({ thread: await threadById(context).load(id) }),
};
