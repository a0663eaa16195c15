/** The query `search`: one ranked list over all four subgraphs. It computes totals, facets and spellings on demand. */
import { Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { mustBePageSize } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { SearchConnection } from './search-find.ts';
import { mustBeSought, SearchArguments } from './search.inputs.ts';
import { mayFind } from './search-reach.ts';
import { FoundPage } from './search-page.ts';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      'One ranked list over all four subgraphs, with the data for a result page; of discussions only what the reader may read. A text of punctuation alone has no results. Null while knowledge-exchange cannot be reached. (public)',
  })
  @Directive('@cost(weight: 5)')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  search(@Args(() => SearchArguments) args: SearchArguments, @Ctx() context: RequestContext): Promise<FoundPage> {
    const sought = mustBeSought(args);
    const first = mustBePageSize(args.first);
    const languages = args.languages ?? context.languages;
    return FoundPage.read(context.database, {
      sought,
      mayFind: mayFind(context),
      text: args.text,
      languages,
      first,
      after: args.after ?? null,
    });
  }
}
