/**
 * Relay pages, forward only. A list that grows is always a page: at most 100 entries, a cursor to go on from, and a
 * total that is counted only when somebody asks for it.
 */
import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { FeedLinks } from './feed-links.type.ts';
import { HubError } from '../base/errors.ts';

export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 20;

@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Number of entries, 1 to 100.' })
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'Continue after this cursor (`pageInfo.endCursor`) of the same list with the same filter and order.',
  })
  after?: string | null | undefined;
}

/** Refuses a page size outside 1 to 100 before any work is done. */
export function mustBePageSize(first: number): number {
  if (first >= 1 && first <= MAX_PAGE_SIZE) return first;
  throw new HubError('PAGE_SIZE_OUT_OF_RANGE', `first is ${String(first)}; it can be 1 to ${String(MAX_PAGE_SIZE)}.`, {
    argument: 'first',
    minimum: 1,
    maximum: MAX_PAGE_SIZE,
  });
}

@ObjectType('PageInfo', { description: 'Position of a page in its list.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'True if more entries follow `endCursor`.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'True if this page was requested with `after`.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry; null for an empty page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last entry; null for an empty page.' })
  endCursor: string | null;
}

/** Marks a field as a page for the cost rules: its cost is `first` times the cost of one entry. */
export function PagedField(): PropertyDecorator & MethodDecorator {
  return Directive(
    '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
  );
}

/** Marks a list without pages as capped: it never holds more than this many entries. */
export function CappedField(size: number): PropertyDecorator & MethodDecorator {
  return Directive(`@listSize(assumedSize: ${String(size)})`);
}

/** Counting the rows of a list takes as long as reading this many objects. */
const COUNTING_WEIGHT = 10;

/** Marks a field that counts or sums the rows of a list, which takes longer than reading an object. */
export function CountedField(): PropertyDecorator & MethodDecorator {
  return Directive(`@cost(weight: ${String(COUNTING_WEIGHT)})`);
}

/** The entries of one page and its position; edges and cursors are made only when requested. */
export class Page<Row> {
  constructor(
    private readonly rows: readonly Row[],
    /** Cursor of the entry at an index of this page. */
    private readonly cursorAt: (index: number) => string,
    private readonly facts: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean },
    /** A function, so that the list is counted only when the total is requested. */
    readonly totalCount: () => Promise<number>,
    /** Null for types without feeds; called only when they are requested. */
    private readonly makeFeeds: (() => FeedLinks) | null = null,
  ) {}

  /** The same page with every entry mapped. */
  map<Node>(show: (row: Row) => Node): Page<Node> {
    return new Page(this.rows.map(show), this.cursorAt, this.facts, this.totalCount, this.makeFeeds);
  }

  /** The same page with the addresses of its list as a feed. */
  withFeeds(feeds: () => FeedLinks): Page<Row> {
    return new Page(this.rows, this.cursorAt, this.facts, this.totalCount, feeds);
  }

  get feeds(): FeedLinks | null {
    return this.makeFeeds?.() ?? null;
  }

  get nodes(): readonly Row[] {
    return this.rows;
  }

  get edges(): { cursor: string; node: Row }[] {
    return this.rows.map((node, index) => ({ cursor: this.cursorAt(index), node }));
  }

  get pageInfo(): PageInfo {
    const last = this.rows.length - 1;
    return {
      ...this.facts,
      startCursor: last < 0 ? null : this.cursorAt(0),
      endCursor: last < 0 ? null : this.cursorAt(last),
    };
  }
}

interface ConnectionOptions {
  /** Name of the node type; the page type is `<name>Connection`. */
  readonly name: string;
  /** Plural in words, for the descriptions. */
  readonly plural: string;
  /** True if other subgraphs have the same page type. */
  readonly isShared?: boolean;
  /** True if every subgraph makes its own entries, so that none can be missing although the page type is shared. */
  readonly hasOwnEntries?: boolean;
  /** Description of its lists as feeds, if they are feeds too. Every page then needs `withFeeds`. */
  readonly feeds?: string;
}

/**
 * The page type of a node type. A shared one has nullable nodes: an entry may belong to another subgraph, and one that fails
 * must not make the whole page null.
 */
export function connectionOf(nodeType: () => ClassType, options: ConnectionOptions): ClassType<Page<never>> {
  const { name, plural, isShared = false, hasOwnEntries = false } = options;
  const mayMissEntries = isShared && !hasOwnEntries;
  const directives = isShared ? ['@shareable'] : [];
  const nullNote = mayMissEntries ? ' Null when it cannot be shown at the moment.' : '';

  @ObjectType(`${name}Edge`, { description: `Entry of a page of ${plural}, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Send it as `after` to continue after this entry.' })
    cursor: string;

    @Field(nodeType, { nullable: mayMissEntries, description: `The entry.${nullNote}` })
    node: object;
  }

  @ObjectType(`${name}Connection`, { description: `Page of ${plural}.` })
  class Connection {
    @Field(() => [Edge], { description: 'Entries with their cursors.' })
    edges: Edge[];

    @Field(() => [nodeType()], {
      nullable: mayMissEntries ? 'items' : false,
      description: `Entries without cursors.${nullNote}`,
    })
    nodes: object[];

    @Field(() => PageInfo, { description: 'Position of this page in the list.' })
    pageInfo: PageInfo;

    @Field(() => Int, { simple: false, description: 'Entries in the whole list; counted only when requested.' })
    @CountedField()
    totalCount: number;
  }
  if (options.feeds !== undefined) {
    Field(() => FeedLinks, { description: options.feeds })(Connection.prototype, 'feeds');
  }
  for (const directive of directives) {
    Directive(directive)(Edge);
    Directive(directive)(Connection);
  }
  return Connection as unknown as ClassType<Page<never>>;
}
