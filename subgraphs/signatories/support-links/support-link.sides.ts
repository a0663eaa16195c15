/** The two sides of a support link: who of them proposed, who answers, and in whose name a person acts. */
import { may, type Belonging } from '../../../covenant/rights/may.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { SupportLinkRow } from './support-link.entity.ts';

export interface Sides {
  readonly coordinatorId: string;
  readonly signatoryId: string;
}

export type Side = 'coordinator' | 'signatory';

/** In whose name a person acts: of one who belongs to both sides, the preferred one. */
export function sideOf(context: RequestContext, act: Act, link: Sides, preferred: Side): Side {
  const other: Side = preferred === 'coordinator' ? 'signatory' : 'coordinator';
  return may(context, act, belongingOf(link, preferred)) ? preferred : other;
}

export function belongingOf(
  { coordinatorId, signatoryId }: Sides,
  side: Side,
): { coordinatorId: string } | { signatoryId: string } {
  return side === 'coordinator' ? { coordinatorId } : { signatoryId };
}

export function bodyOf({ coordinatorId, signatoryId }: Sides, side: Side): string {
  return side === 'coordinator' ? coordinatorId : signatoryId;
}

export function otherSide({ proposedByCoordinator }: SupportLinkRow): Side {
  return proposedByCoordinator ? 'signatory' : 'coordinator';
}

/** A link of open data was never proposed; the table of steps refuses what is not possible with it. */
export function answeringSide(link: SupportLinkRow): Belonging {
  return link.proposedByCoordinator === null ? eitherSide(link) : belongingOf(link, otherSide(link));
}

export function eitherSide({ coordinatorId, signatoryId }: SupportLinkRow): Belonging {
  return { coordinatorId, signatoryId };
}

/** In whose name a link is ended; null where only the Office may do it. */
export function endingBody({ identity }: RequestContext, link: SupportLinkRow): string | null {
  const memberships = identity.memberships.filter(({ bodyId }) => bodyId !== null);
  const asMember = { identity: { ...identity, memberships } };
  const side = (['coordinator', 'signatory'] as const).find((one) =>
    may(asMember, 'endSupportLink', belongingOf(link, one)),
  );
  return side ? bodyOf(link, side) : null;
}
