/** Pages of coordinators and signatories, from the links of this subgraph and its copy of their names. */
import type { List } from '../../../platform/graph/keyset-page.ts';
import { typeColumns, type BodyType } from '../../../covenant/bodies/covenant-bodies.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';

/** A body of a link; a new body has no name until its copy arrives. */
interface LinkedBody {
  readonly __typename: BodyType;
  readonly id: string;
  readonly slug: string | null;
  readonly name: string | null;
}

export type NamedBodyPage = Page<LinkedBody | null>;

interface Links {
  /** Name of the list. */
  readonly name: string;
  readonly type: BodyType;
  /** Table of the links, as `l`. */
  readonly table: SqlText;
  /** Column with the id of the body. */
  readonly bodyId: SqlText;
  readonly order: List['order'];
  readonly conditions: List['conditions'];
}

/** A list for `readPagesByParent`; `namedOnly` shows what it reads. */
export function bodyList({ name, type, table, bodyId, order, conditions }: Links): List {
  return {
    name,
    columns: rawSql`${typeColumns[type]}, ${bodyId} AS id, b.slug AS slug, b.name AS name`,
    from: rawSql`${table} l LEFT JOIN covenant_body b ON b.id = ${bodyId}`,
    id: bodyId,
    order,
    conditions,
    scope: null,
  };
}

/** A body without a name is null, because the name is not nullable. */
export function namedOnly(pages: ReadonlyMap<string, Page<LinkedBody>>): ReadonlyMap<string, NamedBodyPage> {
  return new Map(
    [...pages].map(([parentId, page]) => [parentId, page.map((body) => (body.name === null ? null : body))]),
  );
}
