/** Queries about threads, and their fields that are more than a column. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { Publication, type PublicationRow } from '../publications/publication.ts';
import { publicationById } from '../publications/publication.loaders.ts';
import { DiscussionGroup, type GroupRow, PostConnection } from './discussion-group.entity.ts';
import { groupById } from './discussion-group.loaders.ts';
import { Post, type PostRow } from './post.entity.ts';
import { postById, postsByThreadId } from './post.loaders.ts';
import { Thread, type ThreadRow } from './thread.entity.ts';
import { threadById } from './thread.loaders.ts';

@Resolver(() => Thread)
export class ThreadResolver {
  @Query(() => Thread, {
    nullable: true,
    description:
      'One thread; null when there is none with this id in a group that lets the reader in, and while what it is about is not public. (public)',
  })
  thread(
    @Arg('id', () => ID, { description: 'Id of the thread.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ThreadRow | null> {
    return threadById(context).load(id);
  }

  @FieldResolver(() => DiscussionGroup, {
    nullable: true,
    description: 'Group it belongs to; null for the talk about something published.',
  })
  group(@Root() { groupId }: ThreadRow, @Ctx() context: RequestContext): Promise<GroupRow | null> | null {
    return groupId === null ? null : groupById(context).load(groupId);
  }

  @FieldResolver(() => Publication, {
    nullable: true,
    description: 'Publication it is about; null for threads about nothing published.',
  })
  about(@Root() { aboutId }: ThreadRow, @Ctx() context: RequestContext): Promise<PublicationRow | null> | null {
    return aboutId === null ? null : publicationById(context, aboutId);
  }

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
