/** A post is added in a discussion group. */
import type { LiveField } from '../../../../platform/live/live-field.ts';
import type { Telling } from '../../../../platform/live/tell-readers.ts';
import { groupById } from '../../discussion-groups/discussion-group.loaders.ts';
import { activityIn } from '../../threads/live/threadActivity.ts';
import { Post } from '../post.entity.ts';
import { postById } from '../post.loaders.ts';

export const postAdded: LiveField = {
  name: 'postAdded',
  description:
    'Each new post of a discussion group, also the first one of a new thread. A post that awaits review comes when a moderator shows it. NOT_FOUND if there is no group that you may read. (public)',
  type: () => Post,
  argument: { name: 'groupId', description: 'The discussion group.' },
  find: (context, id) => groupById(context).load(id),
  findNode: (context, id) => postById(context).load(id),
};

interface NewPost {
  readonly groupId: string | null;
  readonly threadId: string;
  readonly postId: string;
}

/** For the readers of the group, and for those of the thread. */
export function newPostIn({ groupId, threadId, postId }: NewPost): Telling[] {
  const inGroup = groupId === null ? [] : [{ field: postAdded.name, id: groupId, nodeId: postId }];
  return [...inGroup, activityIn(threadId)];
}
