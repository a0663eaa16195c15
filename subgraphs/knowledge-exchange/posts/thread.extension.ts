/** Posts of a thread, and the one that answers it. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { Thread, type ThreadRow } from '../threads/thread.entity.ts';
import { Post, PostConnection, type PostRow } from './post.entity.ts';
import { postById, postsByThreadId } from './post.loaders.ts';

@Resolver(() => Thread)
export class ThreadPostsExtension {
  @FieldResolver(() => PostConnection, {
    nullable: true,
    description: 'Posts, oldest first; a hidden or deleted one keeps its place.',
  })
  @PagedField()
  posts(
    @Root() { id }: ThreadRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<PostRow> | null> {
    return postsByThreadId(context, { first, after, requested }).load(id);
  }

  @FieldResolver(() => Post, {
    nullable: true,
    description: 'Answer marked by the person who asked or by a moderator; null while there is none.',
  })
  acceptedAnswer(
    @Root() { acceptedPostId }: ThreadRow,
    @Ctx() context: RequestContext,
  ): Promise<PostRow | null> | null {
    return acceptedPostId === null ? null : postById(context).load(acceptedPostId);
  }
}
