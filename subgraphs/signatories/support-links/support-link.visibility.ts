/** Who sees a support link: what is confirmed or ended everybody, what is not yet or no more its two sides and the Office. */
import { conditionOf, isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { bodiesOf, may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { SupportLinkState, type SupportLinkRow } from './support-link.entity.ts';

export const PUBLIC_STATES: readonly SupportLinkState[] = [SupportLinkState.CONFIRMED, SupportLinkState.ENDED];

export function maySeeLink(
  context: RequestContext,
  link: Pick<SupportLinkRow, 'state' | 'coordinatorId' | 'signatoryId'>,
): boolean {
  return PUBLIC_STATES.includes(link.state) || may(context, 'SupportLink.unconfirmed', link);
}

/** Links (as `l`) in these states, as far as whoever asks may see them. */
export function linksInSight(context: RequestContext, states: readonly SupportLinkState[]): Condition[] {
  const ofStates = isOneOf('l.state', states);
  const isPublic = states.every((state) => PUBLIC_STATES.includes(state));
  if (isPublic || may(context, 'SupportLink.unconfirmed')) return [ofStates];
  return [ofStates, eitherOf([isOneOf('l.state', PUBLIC_STATES), ...sidesOf(context)])];
}

/** Links of the bodies in whose name whoever asks may act; all for the Office. */
export function ownLinks(context: RequestContext): Condition[] {
  return may(context, 'SupportLink.unconfirmed') ? [] : [eitherOf(sidesOf(context))];
}

function sidesOf(context: RequestContext): Condition[] {
  return [isOneOf('l.coordinatorId', bodiesOf(context, 'crd')), isOneOf('l.signatoryId', bodiesOf(context, 'sig'))];
}

function eitherOf(conditions: readonly Condition[]): Condition {
  const all = conditions.map((condition) => conditionOf([condition]));
  return { sql: all.map(({ sql }) => sql).join(' OR '), parameters: all.flatMap(({ parameters }) => parameters) };
}
