/** What `search` answers with: finds as a result page shows them, and what helps to search on. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CappedField, CountedField, PageInfo } from '../../../platform/graph/page.ts';
import { LanguageCodeScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import { SearchKind } from './search-kind.ts';
import { MAX_FACETS } from './read-finds.ts';

@ObjectType('SearchEdge', { description: 'One find: enough for a result page.' })
export class SearchEdge {
  @Field(() => String, { simple: true, description: 'Where to go on from, as `after`.' })
  cursor: string;

  @Field(() => SearchKind, { simple: true, description: 'What it is.' })
  kind: SearchKind;

  @Field(() => String, {
    simple: true,
    description: 'Its title in `language`, or its name as it is written there.',
  })
  title: string;

  @Field(() => String, {
    simple: true,
    description:
      'Words around the hit in `language`: plain text, at most 160 characters. Its beginning when the words are in the title only; empty where it has no text, as signatories.',
  })
  snippet: string;

  @Field(() => LanguageCodeScalar, {
    simple: true,
    description: 'Language of the snippet, and of the title unless that is a proper name; "und" for a name alone.',
  })
  language: string;

  @Field(() => UriScalar, { simple: true, description: 'Its persistent address, the `uri` its owner gives.' })
  url: string;

  /** What `node` is read by. */
  id: string;
}

@ObjectType('SearchFacet', { description: 'One value by which finds can be narrowed, with their number.' })
export class SearchFacet {
  @Field(() => String, { simple: true, description: 'KIND, COUNTRY, TOPIC or LANGUAGE.' })
  name: string;

  @Field(() => String, {
    simple: true,
    description: 'Kind or topic as in the arguments, ISO country, base language; "und" stands for proper names.',
  })
  value: string;

  @Field(() => Int, {
    simple: true,
    description: 'Finds with this value; one find can have several countries, topics and languages.',
  })
  count: number;
}

@ObjectType('SearchConnection', { description: 'Page of finds, best first.' })
export class SearchConnection {
  @Field(() => [SearchEdge], {
    simple: true,
    description:
      'Finds in this order: the whole title was typed, all words in the title, words in the text; words spelled as they were typed before other spellings, whole words before beginnings, short titles before long ones, then by title.',
  })
  edges: SearchEdge[];

  @Field(() => PageInfo, { simple: true, description: 'Where this page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'Finds in all, counted only when asked for.' })
  @CountedField()
  totalCount: number;

  @Field(() => [SearchFacet], {
    simple: true,
    description:
      'Finds by value, counted only when asked for: all kinds and topics, the 11 most frequent countries and the 10 most frequent languages.',
  })
  @CappedField(MAX_FACETS)
  @Directive('@cost(weight: 2)')
  facets: SearchFacet[];

  @Field(() => String, {
    nullable: true,
    description:
      'Another spelling that finds more, looked for only when asked for; null when there is none, when three or more things were found, and on every page but the first.',
  })
  @CountedField()
  didYouMean: string | null;
}
