/** What threads say about a publication, of whatever type. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Publication, type PublicationRow } from '../publications/publication.ts';
import { discussionByPublicationId } from './publication-threads.loaders.ts';
import { Thread, type ThreadRow } from './thread.entity.ts';

@Resolver(() => Publication)
export class PublicationDiscussionExtension {
  @FieldResolver(() => Thread, { nullable: true, description: 'Talk about it; null where nobody has opened one.' })
  discussion(@Root() { id }: PublicationRow, @Ctx() context: RequestContext): Promise<ThreadRow | null> {
    return discussionByPublicationId(context).load(id);
  }
}
