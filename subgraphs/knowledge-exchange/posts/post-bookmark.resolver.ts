/** The reader's bookmarks: the list, and the bookmark of one post. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { may } from '../../../covenant/rights/may.ts';
import { markOf } from '../../../covenant/rights/rights.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person } from '../extends/person.ts';
import { Post, type PostRow } from './post.entity.ts';
import { postById } from './post.loaders.ts';
import { BookmarkConnection, PostBookmark } from './post-bookmark.ts';
import { bookmarkByPostId, bookmarksByPersonId } from './post-bookmark.loaders.ts';

@Resolver(() => PostBookmark)
export class PostBookmarkResolver {
  @FieldResolver(() => Post, { nullable: true, description: 'The post; null if the reader may no longer read it.' })
  post(@Root() { postId }: PostBookmark, @Ctx() context: RequestContext): Promise<PostRow | null> {
    return postById(context).load(postId);
  }
}

@Resolver(() => Post)
export class PostBookmarkExtension {
  @FieldResolver(() => PostBookmark, {
    nullable: true,
    description: "The reader's bookmark; null if there is none or the reader is not signed in.",
  })
  viewerBookmark(@Root() { id }: PostRow, @Ctx() context: RequestContext): Promise<PostBookmark | null> {
    return bookmarkByPostId(context).load(id);
  }
}

@Resolver(() => Person)
export class PersonBookmarksExtension {
  @FieldResolver(() => BookmarkConnection, {
    nullable: true,
    description: `Bookmarks of posts that the person may still read, newest first; null for others or while knowledge-exchange cannot be reached. ${markOf('Person.bookmarks')}`,
  })
  @PagedField()
  bookmarks(
    @Root() { id: personId }: Person,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<PostBookmark> | null> | null {
    return may(context, 'Person.bookmarks', { personId })
      ? bookmarksByPersonId(context, { first, after }).load(personId)
      : null;
  }
}
