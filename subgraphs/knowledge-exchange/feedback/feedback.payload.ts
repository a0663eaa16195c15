/** Payload of the acts on feedback and its experts. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { Resource } from '../resources/resource.entity.ts';
import { resourceById } from '../resources/resource.loaders.ts';
import { ExpertInvitation } from './expert-invitation.entity.ts';
import { expertInvitationById } from './expert-invitation.loaders.ts';

interface Touched {
  readonly resourceId: string;
  readonly invitationId?: string;
}

export const feedbackPayload: Payload<Touched> = {
  type: payloadOf('FeedbackPayload', 'Answer about feedback on a resource, or about an expert who is invited to it.', {
    resource: {
      type: () => Resource,
      description: 'The resource; `feedbackRequest` and `feedback` are as after the act.',
    },
    invitation: { type: () => ExpertInvitation, description: 'The invitation that the act changed; null if none.' },
  }),
  async read(context, { resourceId, invitationId }) {
    return {
      resource: await resourceById(context).load(resourceId),
      invitation: invitationId === undefined ? null : await expertInvitationById(context).load(invitationId),
    };
  },
};
