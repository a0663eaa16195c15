/** Pages of coordinators and signatories out of this subgraph's own links and its copy of their names. */
import type { List } from '../../../platform/graph/keyset-page.ts';
import { typeColumns, type BodyType } from '../../../covenant/bodies/covenant-bodies.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';

/** A body of a link; its name is unknown while the name of a new body has not arrived here. */
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

/** Bodies without a name yet are shown as null, as their name is promised to be there. */
export function namedOnly(pages: ReadonlyMap<string, Page<LinkedBody>>): ReadonlyMap<string, NamedBodyPage> {
  return new Map(
    [...pages].map(([parentId, page]) => [parentId, page.map((body) => (body.name === null ? null : body))]),
  );
}
