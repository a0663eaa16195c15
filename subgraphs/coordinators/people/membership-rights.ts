/** Memberships as things that belong to somebody: what the table of rights is asked with. */
import { isOfOffice, may, type Belonging } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';

/** A body as the owner of rights; the Office is no body, and only its own people have rights there. */
export function belongingOfBody(bodyId: string | null): Belonging {
  return bodyId === null ? {} : { coordinatorId: bodyId, signatoryId: bodyId };
}

/** The body in whose name the person acts here; null for the Office and for somebody of no body. */
export function bodyActedFor({ identity }: RequestContext, bodyId: string | null): string | null {
  return bodyId !== null && identity.memberships.some((one) => one.bodyId === bodyId) ? bodyId : null;
}

/** True for somebody of the Office who may decide about people of every body. */
export function decidesForOffice(context: RequestContext): boolean {
  return isOfOffice(context) && may(context, 'inviteMember');
}
