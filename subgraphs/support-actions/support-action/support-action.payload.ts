/** The answer of the acts on support actions. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { SupportAction } from './support-action.entity.ts';
import { supportActionById } from './support-action.loaders.ts';

export const supportActionPayload: Payload<string> = {
  type: payloadOf('SupportActionPayload', 'Answer about a support action.', {
    supportAction: { type: () => SupportAction, description: 'The action as it is now.' },
  }),
  read: async (context, id) => ({ supportAction: await supportActionById(context).load(id) }),
};
