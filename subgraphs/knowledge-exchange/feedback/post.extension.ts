/** What an expert says about themself, shown with a post. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Post, type PostRow } from '../posts/post.entity.ts';
import { isShown } from '../posts/post.resolver.ts';
import { affiliationByExpert, expertIn } from './expert-invitation.loaders.ts';

@Resolver(() => Post)
export class PostAffiliationExtension {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Affiliation that the expert stated, such as a university; null if they stated none, write in the name of a body or not as an expert, or if the post is not shown.',
  })
  affiliation(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<string | null> | null {
    const { asExpert, authorId, onBehalfOfId, threadId } = post;
    const isInOwnName = Boolean(asExpert) && onBehalfOfId === null;
    if (!isInOwnName || authorId === null || !isShown(post, context)) return null;
    return affiliationByExpert(context).load(expertIn(threadId, authorId));
  }
}
