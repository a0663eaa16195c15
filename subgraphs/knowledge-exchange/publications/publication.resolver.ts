/** Fields with the same resolver in all publications; the types that implement Publication inherit them. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText, localised } from '../../../platform/graph/localized-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Publication, type PublicationRow } from './publication.ts';

@Resolver(() => Publication)
export class PublicationResolver {
  @FieldResolver(() => LocalizedText, { description: 'Title in the best available language.' })
  title(
    @Root() { title }: PublicationRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return localised(context, title, languages);
  }
}
