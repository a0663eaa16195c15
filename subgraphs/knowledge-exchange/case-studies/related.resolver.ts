/** Resolves the reason of a relation in the reader's language. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText } from '../../../platform/graph/localized-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { reasonOf, RelatedPublication, type Related } from './related.ts';

@Resolver(() => RelatedPublication)
export class RelatedPublicationResolver {
  @FieldResolver(() => LocalizedText, { description: 'Reason for the relation.' })
  reason(
    @Root() related: Related,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): Promise<LocalizedText> {
    return reasonOf(context, related, languages);
  }
}
