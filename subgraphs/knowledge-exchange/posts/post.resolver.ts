/**
 * Fields of a post that are more than a column. A hidden or deleted post shows its number and its state, but neither text
 * nor author.
 */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { Languages, LocalizedText, localised } from '../../../platform/graph/localized-text.ts';
import { may } from '../../../covenant/rights/may.ts';
import { markOf } from '../../../covenant/rights/rights.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Document } from '../../../platform/uploads/document.entity.ts';
import { documentsBySubjectId } from '../../../platform/uploads/document.resolver.ts';
import { Person } from '../extends/person.ts';
import { MAX_ATTACHMENTS } from './attachment.rules.ts';
import { Post, type PostRow } from './post.entity.ts';
import { PostState, Reaction } from './post.enums.ts';
import { htmlOf } from './post-markdown.ts';
import { MAX_MENTIONS } from './post.rules.ts';
import { mentionsByPostId, postById, reactionsByPostId } from './post.loaders.ts';
import { ReactionCount } from './reaction-count.ts';
import { Thread, type ThreadRow } from '../threads/thread.entity.ts';
import { threadById } from '../threads/thread.loaders.ts';

const REACTION_KINDS = Object.keys(Reaction).length;

export function isShown({ state, authorId }: PostRow, { identity }: RequestContext): boolean {
  if (state === PostState.VISIBLE) return true;
  return state === PostState.AWAITING_REVIEW && authorId !== null && authorId === identity.personId;
}

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Thread, { nullable: true, description: 'Thread of the post.' })
  thread(@Root() { threadId }: PostRow, @Ctx() context: RequestContext): Promise<ThreadRow | null> {
    return threadById(context).load(threadId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Author; null if the person was erased or the post is not shown.',
  })
  author(@Root() post: PostRow, @Ctx() context: RequestContext): Person | null {
    return post.authorId === null || !isShown(post, context) ? null : { id: post.authorId };
  }

  @FieldResolver(() => CovenantBody, {
    nullable: true,
    description:
      'Body in whose name the author wrote; null if in their own name, if the post is not shown, or while the name of a new body is not yet available.',
  })
  @Directive('@provides(fields: "... on Coordinator { name slug } ... on Signatory { name slug }")')
  onBehalfOf(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<NamedBody | null> | null {
    return post.onBehalfOfId === null || !isShown(post, context) ? null : bodyById(context).load(post.onBehalfOfId);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description:
      'Text; null if the post is not shown (see `state`): a moderator hid it, its author deleted it, or it awaits review and the reader is not its author.',
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
      'Text as HTML that is safe in a page, without scripts and pictures; a mentioned person is `<span data-person="per_…">`. Null if `body` is null.',
  })
  html(@Root() post: PostRow, @Languages() languages: string[] | null, @Ctx() context: RequestContext): string | null {
    return isShown(post, context) ? htmlOf(localised(context, post.body, languages).text) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Words that the author quoted from the post it answers; null if there are none or the post is not shown.',
  })
  quote(@Root() post: PostRow, @Ctx() context: RequestContext): string | null {
    return isShown(post, context) ? post.quote : null;
  }

  @FieldResolver(() => [Person], {
    nullable: 'items',
    description:
      'People whom the text mentions; empty if the post is not shown. An entry is null if it cannot be shown.',
  })
  @CappedField(MAX_MENTIONS)
  async mentions(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<Person[]> {
    return isShown(post, context) ? ((await mentionsByPostId(context).load(post.id)) ?? []) : [];
  }

  @FieldResolver(() => [Document], {
    description: `Files, at most ${String(MAX_ATTACHMENTS)}, in the order in which they were announced; empty if the post is not shown.`,
  })
  @CappedField(MAX_ATTACHMENTS)
  async attachments(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<Document[]> {
    return isShown(post, context) ? ((await documentsBySubjectId(context).load(post.id)) ?? []) : [];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `Reason of the moderator who hid it; null for others or if it is not hidden. ${markOf('Post.hiddenReason')}`,
  })
  hiddenReason(@Root() { authorId, hiddenReason }: PostRow, @Ctx() context: RequestContext): string | null {
    return may(context, 'Post.hiddenReason', { personId: authorId }) ? hiddenReason : null;
  }

  @FieldResolver(() => Post, { nullable: true, description: 'Post that it answers; null if it answers the thread.' })
  replyTo(@Root() { replyToId }: PostRow, @Ctx() context: RequestContext): Promise<PostRow | null> | null {
    return replyToId === null ? null : postById(context).load(replyToId);
  }

  @FieldResolver(() => [ReactionCount], {
    description: 'One entry for each kind that occurred; empty if the post is not shown.',
  })
  @CappedField(REACTION_KINDS)
  async reactions(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<ReactionCount[]> {
    return isShown(post, context) ? ((await reactionsByPostId(context).load(post.id)) ?? []) : [];
  }
}
