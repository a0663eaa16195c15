/** The answer of `search`: results for a result page, facets and another spelling. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CappedField, CountedField, PageInfo } from '../../../platform/graph/page.ts';
import { LanguageCodeScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import { SearchKind } from './search-kind.ts';
import { MAX_FACETS } from './read-finds.ts';
import { MAX_WORDS } from './search.inputs.ts';

@ObjectType('SearchEdge', { description: 'One search result, with the data for a result page.' })
export class SearchEdge {
  @Field(() => String, { simple: true, description: 'Cursor for `after`.' })
  cursor: string;

  @Field(() => SearchKind, { simple: true, description: 'Kind.' })
  kind: SearchKind;

  @Field(() => String, {
    simple: true,
    description: 'Title in `language`, the proper name, or the title of the thread.',
  })
  title: string;

  @Field(() => String, {
    simple: true,
    description:
      'Text around the match in `language`: plain, at most 160 characters. If only the title matches, the beginning of the text; empty if the object has no text, as signatories.',
  })
  snippet: string;

  @Field(() => LanguageCodeScalar, {
    simple: true,
    description:
      'Language of the snippet, and of the title unless that is a proper name or the title of a thread; "und" for a name alone.',
  })
  language: string;

  @Field(() => UriScalar, { simple: true, description: 'Persistent address: the `uri` from its owner.' })
  url: string;

  @Field(() => ID, {
    simple: true,
    nullable: true,
    description:
      'Id of the thread that was found, or of the thread with the post that was found; null for other kinds.',
  })
  threadId: string | null;

  @Field(() => Int, {
    simple: true,
    nullable: true,
    description: 'Number of the post in its thread; null unless `kind` is POST.',
  })
  postNumber: number | null;

  /** Id from which `node` is resolved. */
  id: string;
}

@ObjectType('SearchFacet', { description: 'A value that can narrow the search, with the number of its results.' })
export class SearchFacet {
  @Field(() => String, { simple: true, description: 'KIND, COUNTRY, TOPIC or LANGUAGE.' })
  name: string;

  @Field(() => String, {
    simple: true,
    description: 'Kind or topic as in the arguments, ISO country, or base language; "und" means proper names.',
  })
  value: string;

  @Field(() => Int, {
    simple: true,
    description: 'Number of results with this value. A result can have several countries, topics and languages.',
  })
  count: number;
}

@ObjectType('SearchConnection', { description: 'Page of search results, best first.' })
export class SearchConnection {
  @Field(() => [SearchEdge], {
    simple: true,
    description:
      'Results in this order: the text is the whole title, the title contains all words, a name in another language does, a word means the topic, country or kind, the text of the object contains words. Then exact spellings before others, whole words before beginnings, short titles before long ones, then by title.',
  })
  edges: SearchEdge[];

  @Field(() => PageInfo, { simple: true, description: 'Position of this page.' })
  pageInfo: PageInfo;

  @Field(() => Int, { simple: false, description: 'Total number of results, counted only if you select it.' })
  @CountedField()
  totalCount: number;

  @Field(() => [SearchFacet], {
    simple: true,
    description:
      'Results by value, counted only if you select them: all kinds and topics, the 11 most frequent countries and the 10 most frequent languages.',
  })
  @CappedField(MAX_FACETS)
  @Directive('@cost(weight: 2)')
  facets: SearchFacet[];

  @Field(() => [String], {
    simple: true,
    description:
      'Words of `text` that were left out, as typed, because nothing has all words: the results have the others, which are the most telling ones that occur together. Empty if the results have all words.',
  })
  @CappedField(MAX_WORDS)
  ignoredWords: string[];

  @Field(() => String, {
    simple: false,
    nullable: true,
    description:
      'Another spelling with more results, computed only if you select it; null if there is none, if three or more results have all words, and on every page but the first.',
  })
  @CountedField()
  didYouMean: string | null;
}
