/** The answer of the acts on drafts. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { PostDraft } from './post-draft.entity.ts';
import { draftByTargetId } from './post-draft.loaders.ts';

export const draftPayload: Payload<string> = {
  type: payloadOf('DraftPayload', 'Answer about a draft.', {
    draft: { type: () => PostDraft, description: 'The draft as it is now; null when there is none.' },
  }),
  read: async (context, targetId) => ({ draft: await draftByTargetId(context).load(targetId) }),
};
