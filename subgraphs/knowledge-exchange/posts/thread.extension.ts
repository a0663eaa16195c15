/** Posts of a thread, and its accepted answer. */
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { Thread, type ThreadRow } from '../threads/thread.entity.ts';
import { Post, PostConnection, type PostRow } from './post.entity.ts';
import { readUpToByThreadId } from '../reading-places/reading-place.loaders.ts';
import { postById, postByPlace, postsByThreadId } from './post.loaders.ts';

@ArgsType()
class PostsArguments extends PageArguments {
  @Field(() => Int, { defaultValue: 1, description: 'Number of the post with which the list begins.' })
  from: number;
}

@Resolver(() => Thread)
export class ThreadPostsExtension {
  @FieldResolver(() => PostConnection, {
    nullable: true,
    description:
      'Posts, ordered by number; a hidden or deleted post keeps its number. `totalCount` counts the whole thread.',
  })
  @PagedField()
  posts(
    @Root() { id }: ThreadRow,
    @Args(() => PostsArguments) { from, first, after }: PostsArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<PostRow> | null> {
    return postsByThreadId(context, { from, first, after, requested }).load(id);
  }

  @FieldResolver(() => Post, {
    nullable: true,
    description:
      'First post that the reader has not read; null if there is none or the reader is not signed in. Begin `posts` with its number.',
  })
  async firstUnread(@Root() { id, postCount }: ThreadRow, @Ctx() context: RequestContext): Promise<PostRow | null> {
    if (context.identity.personId === null) return null;
    const number = ((await readUpToByThreadId(context).load(id)) ?? 0) + 1;
    return number > postCount ? null : postByPlace(context).load(`${id} ${String(number)}`);
  }

  @FieldResolver(() => Post, {
    nullable: true,
    description: 'Answer that the author of the question or a moderator marked; null if there is none.',
  })
  acceptedAnswer(
    @Root() { acceptedPostId }: ThreadRow,
    @Ctx() context: RequestContext,
  ): Promise<PostRow | null> | null {
    return acceptedPostId === null ? null : postById(context).load(acceptedPostId);
  }
}
