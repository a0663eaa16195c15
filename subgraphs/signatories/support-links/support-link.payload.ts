/** The payload of the acts on support links. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { SupportLink } from './support-link.entity.ts';
import { supportLinkById } from './support-link.loaders.ts';

export const supportLinkPayload: Payload<string> = {
  type: payloadOf('SupportLinkPayload', 'Answer about a support link.', {
    supportLink: { type: () => SupportLink, description: 'The link as it is now.' },
  }),
  read: async (context, id) => ({ supportLink: await supportLinkById(context).load(id) }),
};
