/** Pages of groups, threads and posts. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { DiscussionGroup } from './discussion-group.entity.ts';
import { Post } from './post.entity.ts';
import { Thread } from './thread.entity.ts';

export const GroupConnection = connectionOf(() => DiscussionGroup, { name: 'Group', plural: 'groups' });
export const ThreadConnection = connectionOf(() => Thread, { name: 'Thread', plural: 'threads' });
export const PostConnection = connectionOf(() => Post, { name: 'Post', plural: 'posts, oldest first' });
