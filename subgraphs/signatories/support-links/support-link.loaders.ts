/**
 * Finds support links: many at once for fields, one for an act. Everybody sees confirmed and ended links; only the two sides
 * and the Office see proposed and declined ones.
 */
import { bodiesOf, may } from '../../../covenant/rights/may.ts';
import type { Call, Reads } from '../../../platform/acts/act.ts';
import { anyOf, isOneOf, type Condition, type List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page, PageArguments } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { byId, loader, loaderWith } from '../../../platform/graph/loader.ts';
import { placeholders, rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { SUPPORT_LINK_COLUMNS, SupportLinkState, type KeptLink, type SupportLinkRow } from './support-link.entity.ts';
import type { LinkArguments } from './support-link.inputs.ts';
import { inForceOn } from '../coverage/in-force.ts';

export const PUBLIC_STATES: readonly SupportLinkState[] = [SupportLinkState.CONFIRMED, SupportLinkState.ENDED];

function maySeeLink(
  context: RequestContext,
  link: Pick<SupportLinkRow, 'state' | 'coordinatorId' | 'signatoryId'>,
): boolean {
  return PUBLIC_STATES.includes(link.state) || may(context, 'SupportLink.unconfirmed', link);
}

/** The condition for links (as `l`) in these states that the caller may see. */
function linksInSight(context: RequestContext, states: readonly SupportLinkState[]): Condition[] {
  const ofStates = isOneOf(rawSql`l.state`, states);
  const isPublic = states.every((state) => PUBLIC_STATES.includes(state));
  if (isPublic || may(context, 'SupportLink.unconfirmed')) return [ofStates];
  return [ofStates, anyOf([isOneOf(rawSql`l.state`, PUBLIC_STATES), ...sidesOf(context)])];
}

/** The condition for links of the caller's bodies; all links for the Office. */
export function ownLinks(context: RequestContext): Condition[] {
  return may(context, 'SupportLink.unconfirmed') ? [] : [anyOf(sidesOf(context))];
}

function sidesOf(context: RequestContext): Condition[] {
  return [
    isOneOf(rawSql`l.coordinatorId`, bodiesOf(context, 'crd')),
    isOneOf(rawSql`l.signatoryId`, bodiesOf(context, 'sig')),
  ];
}

/** The requested states of a list; by default those that everybody may see. */
export function askedStates(states: readonly SupportLinkState[] | null | undefined): readonly SupportLinkState[] {
  return states ?? PUBLIC_STATES;
}

export const supportLinkById = loader<string, SupportLinkRow>(async (context, ids) => {
  const rows = await context.database.select<SupportLinkRow>(
    rawSql`SELECT ${SUPPORT_LINK_COLUMNS} FROM support_link l WHERE l.id IN (${placeholders(ids.length)})`,
    [...ids],
  );
  return byId(rows.filter((link) => maySeeLink(context, link)));
});

/** Finds a link for an act; NOT_FOUND for a link that the caller may not see. */
export async function linkForChange(from: Reads, { context, args: { id } }: Call<LinkArguments>): Promise<KeptLink> {
  const [link] = await from.select<KeptLink>(
    rawSql`SELECT ${SUPPORT_LINK_COLUMNS}, l.activeFrom, l.activeUntil FROM support_link l WHERE l.id = ?`,
    [id],
  );
  if (link && maySeeLink(context, link)) return link;
  throw Refusal.notFound(['id'], 'No support link has this id, or you may not see it.');
}

interface LinksRequest extends PageArguments {
  readonly states: readonly SupportLinkState[];
  readonly activeOn?: string | null | undefined;
}

export const linksByCoordinatorId = loaderWith<LinksRequest, string, Page<SupportLinkRow>>((context, ids, request) =>
  linksBySide(context, rawSql`l.coordinatorId`, ids, request),
);

export const linksBySignatoryId = loaderWith<LinksRequest, string, Page<SupportLinkRow>>((context, ids, request) =>
  linksBySide(context, rawSql`l.signatoryId`, ids, request),
);

function linksBySide(
  context: RequestContext,
  side: SqlText,
  ids: readonly string[],
  { states, activeOn, first, after }: LinksRequest,
): Promise<ReadonlyMap<string, Page<SupportLinkRow>>> {
  const conditions = linksInSight(context, states);
  if (typeof activeOn === 'string') conditions.push(inForceOn(activeOn));
  const list: List = {
    name: `SupportLink by ${side}`,
    columns: SUPPORT_LINK_COLUMNS,
    from: rawSql`support_link l`,
    id: rawSql`l.id`,
    order: { by: rawSql`l.activeFrom`, direction: 'ASC' },
    conditions,
    scope: [states, activeOn ?? null],
  };
  return readPagesByParent<SupportLinkRow>(context.database, { list, parent: side }, ids, { first, after });
}
