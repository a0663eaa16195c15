/** Where a list can be read as a feed. Only addresses: the feeds themselves are made by the hub. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { UriScalar } from './scalars.ts';

@ObjectType('FeedLinks', {
  description:
    'The same list as a feed, with the same filter: its first 100 entries. A format is null where the list cannot be had in it.',
})
@Directive('@shareable')
export class FeedLinks {
  @Field(() => UriScalar, { simple: true, nullable: true, description: 'Address as Atom (RFC 4287).' })
  atom: string | null;

  @Field(() => UriScalar, { simple: true, nullable: true, description: 'Address as RSS 2.0.' })
  rss: string | null;

  @Field(() => UriScalar, { simple: true, nullable: true, description: 'Address as JSON Feed 1.1.' })
  jsonFeed: string | null;

  @Field(() => UriScalar, {
    simple: true,
    nullable: true,
    description:
      'Address to subscribe to in a calendar (RFC 5545), null for lists of things without a day. It gives up to 1,000 entries, with those of the last six months unless the filter has a `from`, and with cancelled ones marked as such unless it has a `state`.',
  })
  iCalendar: string | null;
}

export const NO_FEEDS: FeedLinks = { atom: null, rss: null, jsonFeed: null, iCalendar: null };
