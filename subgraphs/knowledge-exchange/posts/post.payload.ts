/** Payload of the acts on posts. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { Post } from './post.entity.ts';
import { postById } from './post.loaders.ts';

export const postPayload: Payload<string> = {
  type: payloadOf('PostPayload', 'Answer about a post.', {
    post: { type: () => Post, description: 'The post after the act.' },
  }),
  read: async (context, id) => ({ post: await postById(context).load(id) }),
};
