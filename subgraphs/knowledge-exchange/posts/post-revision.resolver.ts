/** Earlier texts of visible posts. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText, localised } from '../../../platform/graph/localized-text.ts';
import { CappedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { MAX_ATTACHMENTS } from './attachment.rules.ts';
import { Post, type PostRow } from './post.entity.ts';
import { PostRevision, PostRevisionConnection } from './post-revision.ts';
import { revisionsByPostId } from './post-revision.loaders.ts';

@Resolver(() => PostRevision)
export class PostRevisionResolver {
  @FieldResolver(() => LocalizedText, { description: 'The earlier text with its translations.' })
  body(
    @Root() { body }: PostRevision,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return localised(context, body, languages);
  }

  @FieldResolver(() => [String], {
    description: `Names of the files that were attached, at most ${String(MAX_ATTACHMENTS)}; those that an edit left out cannot be downloaded any more.`,
  })
  @CappedField(MAX_ATTACHMENTS)
  attachmentNames(@Root() { attachmentNames }: PostRevision): string[] {
    return attachmentNames === null ? [] : (JSON.parse(attachmentNames) as string[]);
  }
}

@Resolver(() => Post)
export class PostRevisionsExtension {
  @FieldResolver(() => PostRevisionConnection, {
    nullable: true,
    description: 'Earlier texts, oldest first; empty while the post is not shown.',
  })
  @PagedField()
  revisions(
    @Root() { id }: PostRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<PostRevision> | null> {
    return revisionsByPostId(context, { first, after, requested }).load(id);
  }
}
