/** Finds anything that can be a proof, whatever its type, as far as the reader may see it. */
import { typeOfId } from '../../../covenant/ids.ts';
import type { Typed } from '../../../platform/graph/node.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { groupById } from '../discussion-groups/discussion-group.loaders.ts';
import { postById } from '../discussion-groups/post.loaders.ts';
import { publicationById } from './publication.loaders.ts';

export function thingById(context: RequestContext, id: string): Promise<Typed | null> {
  const type = typeOfId(id);
  if (type === 'DiscussionGroup') return groupById(context).load(id);
  if (type === 'Post') return postById(context).load(id);
  return publicationById(context, id);
}
