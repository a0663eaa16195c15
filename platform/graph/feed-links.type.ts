/** The addresses of a list as a feed; the gateway makes the feeds. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { UriScalar } from './scalars.ts';

@ObjectType('FeedLinks', {
  description:
    'The first 100 entries of this list, with the same filter, as a feed. A format is null if the list has no feed in it.',
})
@Directive('@shareable')
export class FeedLinks {
  @Field(() => UriScalar, { nullable: true, description: 'Address as Atom (RFC 4287).' })
  atom: string | null;

  @Field(() => UriScalar, { nullable: true, description: 'Address as RSS 2.0.' })
  rss: string | null;

  @Field(() => UriScalar, { nullable: true, description: 'Address as JSON Feed 1.1.' })
  jsonFeed: string | null;

  @Field(() => UriScalar, {
    nullable: true,
    description:
      'Address to subscribe to in a calendar (RFC 5545); null for lists of things without a day. It has up to 1,000 entries, including those of the last six months unless the filter has a `from`, and cancelled ones, marked as such, unless it has a `state`.',
  })
  iCalendar: string | null;
}

export const NO_FEEDS: FeedLinks = { atom: null, rss: null, jsonFeed: null, iCalendar: null };
