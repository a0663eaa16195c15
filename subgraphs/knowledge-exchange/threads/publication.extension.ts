/** The thread about a publication of any type. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Publication, type PublicationRow } from '../publications/publication.ts';
import { discussionByPublicationId } from './publication-threads.loaders.ts';
import { Thread, type ThreadRow } from './thread.entity.ts';

@Resolver(() => Publication)
export class PublicationDiscussionExtension {
  @FieldResolver(() => Thread, { nullable: true, description: 'Thread about it; null if nobody has started one.' })
  discussion(@Root() { id }: PublicationRow, @Ctx() context: RequestContext): Promise<ThreadRow | null> {
    return discussionByPublicationId(context).load(id);
  }
}
