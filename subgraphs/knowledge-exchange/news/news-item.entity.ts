/** A news item: the table and the GraphQL type. A column is public only where it has a @Field. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { connectionOf } from '../../../platform/graph/page.ts';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { Publication, PUBLISHED_AT_DESCRIPTION, type PublicationState } from '../publications/publication.ts';

export const NewsKind = enumType('NewsKind', "Kinds of the Covenant's news page.", {
  COMMUNITY_NEWS: 'From the community and the Office.',
  CITY_STORIES: 'What a place has done.',
});
export type NewsKind = keyof typeof NewsKind;

@ObjectType('NewsItem', { implements: [Node, Publication], description: 'A news item.' })
@Directive('@key(fields: "id")')
@Entity('news_item')
@Index('news_item_slug', ['slug'], { unique: true })
@Index('news_item_newest', ['state', 'publishedAt', 'id'])
@Index('news_item_coordinator', ['coordinatorId', 'state', 'publishedAt', 'id'])
export class NewsItem {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { description: 'Last part of its page address; never changes.' })
  @Column('varchar', { length: 200 })
  slug: string;

  @Field(() => NewsKind, { description: 'Section of the news page.' })
  @Column('varchar', { length: 20 })
  kind: NewsKind;

  /** Wordings, as JSON. */
  @Column('text')
  title: string;

  /** Wordings, as JSON. */
  @Column('text')
  body: string;

  /** Languages of the text, as a list. */
  @Column('varchar', { length: 300 })
  languages: string;

  /** Topics, as a list. */
  @Column('varchar', { length: 200 })
  topics: string;

  @Column('varchar', { length: 30, nullable: true })
  coordinatorId: string | null;

  @Column('varchar', { length: 20 })
  state: PublicationState;

  @Field(() => DateTimeScalar, { nullable: true, description: PUBLISHED_AT_DESCRIPTION })
  @Column('varchar', { length: 24 })
  publishedAt: string;

  @Field(() => Boolean, { description: 'True if it is invented to show how the hub works; its text says so too.' })
  @Column('boolean')
  isExample: boolean;

  @Column('integer')
  revision: number;

  @Field(() => DateTimeScalar, { description: 'Moment of the last change in the hub, in UTC.' })
  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const NEWS_COLUMNS = new RowColumns({
  entity: NewsItem,
  alias: 'n',
  hidden: ['languages', 'state', 'revision'],
});

export type NewsItemRow = RowOf<typeof NEWS_COLUMNS, 'NewsItem'>;

export const NewsConnection = connectionOf(() => NewsItem, {
  name: 'News',
  plural: 'news',
  feeds:
    'The same news as a feed; there is no calendar of them. Null in all formats for the news of one coordinator, which `news` has no filter for.',
});
