/** Fields that every publication answers alike; the types that implement Publication inherit them. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText, localised } from '../../platform/graphql/localized-text.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import { Publication } from './publication.ts';

/** What the row of every publication holds: wordings of the title, as JSON. */
export interface PublicationRow {
  readonly id: string;
  readonly title: string;
}

@Resolver(() => Publication)
export class PublicationResolver {
  @FieldResolver(() => LocalizedText, { description: 'Title in the best language at hand.' })
  title(
    @Root() { title }: PublicationRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return localised(context, title, languages);
  }
}
