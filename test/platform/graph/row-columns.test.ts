/** The columns of a list's rows: those its fields need, and the whole row as soon as one of them could need any. */
import {
  buildSchemaSync,
  Field,
  FieldResolver,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { Column } from 'typeorm';
import { RowColumns } from '../../../platform/graph/row-columns.ts';
import type { RequestedFields } from '../../../platform/graph/requested-fields.ts';

@InterfaceType('ShelfItem')
abstract class ShelfItem {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

@ObjectType('ShelfBook', { implements: [ShelfItem] })
class ShelfBook extends ShelfItem {
  @Field(() => Int)
  pages: number;

  /** Its property may be more than a column. */
  @Field(() => String, { simple: false })
  title: string;

  @Field(() => Int, { name: 'height' })
  heightInMillimetres: number;

  @Field(() => Int)
  notStored: number;

  width: number;

  weight: number;

  order: number;
}

for (const name of ['id', 'name', 'pages', 'title', 'width', 'weight', 'constructor', 'order']) {
  Column('integer')(ShelfBook.prototype, name);
}

@Resolver(() => ShelfBook)
class ShelfResolver {
  @Query(() => ShelfBook, { nullable: true })
  shelfBook(): null {
    return null;
  }

  @FieldResolver(() => Int)
  weight(): number {
    return 0;
  }
}

const WHOLE = "'ShelfBook' AS __typename, b.id, b.name, b.pages, b.title, b.width, b.weight, b.constructor";

describe('the columns of rows', () => {
  // What classes say of their fields is known once a schema was made of them.
  beforeAll(() => void buildSchemaSync({ resolvers: [ShelfResolver], validate: false }));

  const columns = new RowColumns({
    entity: ShelfBook,
    alias: 'b',
    hidden: ['order'],
    behind: { size: ['width', 'pages'], shelf: [] },
  });
  const asked = (names: string): RequestedFields => ({ names, hasCursors: false, hasNextPage: false });

  it.each([
    ['a plain field', 'pages', 'b.id, b.pages'],
    ['a plain field of an interface', 'name', 'b.id, b.name'],
    ['the id once', 'id', 'b.id'],
    ['what is behind a computed field', 'size', 'b.id, b.width, b.pages'],
    ['a column once that two fields need', 'pages size', 'b.id, b.pages, b.width'],
    ['only the id for a field with nothing behind it', 'shelf', 'b.id'],
    ['only the id for the type', '__typename', 'b.id'],
    ['only the id where no entry is looked at', '', 'b.id'],
  ])('are %s', (_what, names, sql) => {
    expect(columns.for(asked(names))).toBe(sql);
  });

  it.each([
    ['nobody says what is asked', undefined],
    ['a field is declared not to be plain', asked('id title')],
    ['a method answers a field with the name of a column', asked('id weight')],
    ['a computed field says nothing of itself', asked('computed')],
    ['a column is no field', asked('width')],
    ['a plain field is no column', asked('notStored')],
    ['a field has another name than its column', asked('height')],
    ['one field among known ones is not known', asked('computed id name pages')],
    ['a field is called as a part of every object', asked('constructor')],
    ['a field is called as another part of every object', asked('toString')],
  ])('are all, with the type, where %s', (_when, requested) => {
    expect(columns.for(requested)).toBe(WHOLE);
  });

  it('are the same each time', () => {
    const requested = asked('name pages');
    expect([columns.for(requested), columns.for(requested), columns.for(asked('name pages'))]).toEqual(
      Array.from({ length: 3 }, () => 'b.id, b.name, b.pages'),
    );
    expect([columns.all, columns.all]).toEqual([WHOLE, WHOLE]);
  });
});
