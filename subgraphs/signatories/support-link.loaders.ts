/** Per-request batches of support links, and which of them the public may see. */
import { isOneOf, type Condition, type List } from '../../platform/database/keyset-page.ts';
import { readPagesByParent } from '../../platform/database/pages-by-parent.ts';
import type { Page, PageArguments } from '../../platform/graphql/page.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import { byKey, loader, loaderWith } from '../../platform/subgraph/loader.ts';
import { placeholders, sql } from '../../platform/database/sql-text.ts';
import { SUPPORT_LINK_COLUMNS, SupportLinkState, type SupportLinkRow } from './support-link.entity.ts';
import { inForceOn } from './support-link.period.ts';

/** Proposals and refusals are between the two sides and the Office. */
const PUBLIC_STATES: readonly SupportLinkState[] = [SupportLinkState.CONFIRMED, SupportLinkState.ENDED];

export function publicStates(asked: readonly SupportLinkState[] | null | undefined): SupportLinkState[] {
  return PUBLIC_STATES.filter((state) => !asked || asked.includes(state));
}

export const supportLinkById = loader<string, SupportLinkRow>(async ({ database }, ids) =>
  byKey(
    await database.select<SupportLinkRow>(
      sql`SELECT ${SUPPORT_LINK_COLUMNS} FROM support_link l
       WHERE l.id IN (${placeholders(ids.length)}) AND l.state IN (${placeholders(PUBLIC_STATES.length)})`,
      [...ids, ...PUBLIC_STATES],
    ),
    ({ id }) => id,
  ),
);

interface Asked extends PageArguments {
  readonly states: readonly SupportLinkState[];
  readonly activeOn?: string | null | undefined;
}

export const linksByCoordinatorId = loaderWith<Asked, string, Page<SupportLinkRow>>((context, ids, asked) =>
  linksBySide(context, 'l.coordinatorId', ids, asked),
);

export const linksBySignatoryId = loaderWith<Asked, string, Page<SupportLinkRow>>((context, ids, asked) =>
  linksBySide(context, 'l.signatoryId', ids, asked),
);

function linksBySide(
  { database }: RequestContext,
  side: 'l.coordinatorId' | 'l.signatoryId',
  ids: readonly string[],
  { states, activeOn, first, after }: Asked,
): Promise<ReadonlyMap<string, Page<SupportLinkRow>>> {
  const conditions: Condition[] = [isOneOf('l.state', states)];
  if (typeof activeOn === 'string') conditions.push(inForceOn(activeOn));
  const list: List = {
    name: `SupportLink by ${side}`,
    columns: SUPPORT_LINK_COLUMNS,
    from: 'support_link l',
    id: 'l.id',
    order: { by: 'l.activeFrom', direction: 'ASC' },
    conditions,
    asked: [states, activeOn ?? null],
  };
  return readPagesByParent<SupportLinkRow>(database, { list, parent: side }, ids, { first, after });
}
