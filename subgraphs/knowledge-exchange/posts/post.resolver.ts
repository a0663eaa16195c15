/**
 * Fields of a post that are more than a column. What a moderator hid or its author took back shows its place and its
 * state, and neither text nor author.
 */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { Languages, LocalizedText, localised } from '../../../platform/graph/localized-text.ts';
import { may } from '../../../covenant/rights/may.ts';
import { markOf } from '../../../covenant/rights/rights.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person } from '../extends/person.ts';
import { Post, type PostRow } from './post.entity.ts';
import { PostState, Reaction } from './post.enums.ts';
import { htmlOf } from './post-markdown.ts';
import { MAX_MENTIONS } from './post.rules.ts';
import { mentionsByPostId, postById, reactionsByPostId } from './post.loaders.ts';
import { ReactionCount } from './reaction-count.ts';
import { Thread, type ThreadRow } from '../threads/thread.entity.ts';
import { threadById } from '../threads/thread.loaders.ts';

const REACTION_KINDS = Object.keys(Reaction).length;

function isShown({ state, authorId }: PostRow, { identity }: RequestContext): boolean {
  if (state === PostState.VISIBLE) return true;
  return state === PostState.AWAITING_REVIEW && authorId !== null && authorId === identity.personId;
}

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Thread, { nullable: true, description: 'Thread it stands in.' })
  thread(@Root() { threadId }: PostRow, @Ctx() context: RequestContext): Promise<ThreadRow | null> {
    return threadById(context).load(threadId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who wrote it; null when the person was erased or the post is not shown.',
  })
  author(@Root() post: PostRow, @Ctx() context: RequestContext): Person | null {
    return post.authorId === null || !isShown(post, context) ? null : { id: post.authorId };
  }

  @FieldResolver(() => CovenantBody, {
    nullable: true,
    description:
      'Body in whose name it was written; null for a person who speaks in their own name, when the post is not shown, and while the name of a new body has not arrived here.',
  })
  @Directive('@provides(fields: "... on Coordinator { name slug } ... on Signatory { name slug }")')
  onBehalfOf(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<NamedBody | null> | null {
    return post.onBehalfOfId === null || !isShown(post, context) ? null : bodyById(context).load(post.onBehalfOfId);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description:
      'Its text; null when it is not shown (see `state`): a moderator hid it, its author took it back, or it awaits review and the reader is not its author.',
  })
  body(
    @Root() post: PostRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return isShown(post, context) ? localised(context, post.body, languages) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Its text as HTML that is safe to put into a page: no scripts, no pictures; a mentioned person is `<span data-person="per_…">`. Null when `body` is.',
  })
  html(@Root() post: PostRow, @Languages() languages: string[] | null, @Ctx() context: RequestContext): string | null {
    return isShown(post, context) ? htmlOf(localised(context, post.body, languages).text) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Words of the post it answers, as its author quoted them; null when it quotes none or is not shown.',
  })
  quote(@Root() post: PostRow, @Ctx() context: RequestContext): string | null {
    return isShown(post, context) ? post.quote : null;
  }

  @FieldResolver(() => [Person], {
    nullable: 'items',
    description: 'Whom its text mentions; empty when it is not shown. An entry is null when it cannot be shown.',
  })
  @CappedField(MAX_MENTIONS)
  async mentions(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<Person[]> {
    return isShown(post, context) ? ((await mentionsByPostId(context).load(post.id)) ?? []) : [];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `Why a moderator hid it; null for others, and when it is not hidden. ${markOf('Post.hiddenReason')}`,
  })
  hiddenReason(@Root() { authorId, hiddenReason }: PostRow, @Ctx() context: RequestContext): string | null {
    return may(context, 'Post.hiddenReason', { personId: authorId }) ? hiddenReason : null;
  }

  @FieldResolver(() => Post, { nullable: true, description: 'Post it answers; null when it answers the thread.' })
  replyTo(@Root() { replyToId }: PostRow, @Ctx() context: RequestContext): Promise<PostRow | null> | null {
    return replyToId === null ? null : postById(context).load(replyToId);
  }

  @FieldResolver(() => [ReactionCount], { description: 'One per kind that occurred; empty when it is not shown.' })
  @CappedField(REACTION_KINDS)
  async reactions(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<ReactionCount[]> {
    return isShown(post, context) ? ((await reactionsByPostId(context).load(post.id)) ?? []) : [];
  }
}
