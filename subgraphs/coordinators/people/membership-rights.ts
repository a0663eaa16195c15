/** The belonging of memberships, for the table of rights. */
import { isOfOffice, may, type Belonging } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';

/** The belonging of a body. The Office is no body, and only its own people have rights there. */
export function belongingOfBody(bodyId: string | null): Belonging {
  return bodyId === null ? {} : { coordinatorId: bodyId, signatoryId: bodyId };
}

/** The body that the person acts for; null for the Office and for a person without a body. */
export function bodyActedFor({ identity }: RequestContext, bodyId: string | null): string | null {
  return bodyId !== null && identity.memberships.some((one) => one.bodyId === bodyId) ? bodyId : null;
}

/** True for a person of the Office who may decide about people of every body. */
export function decidesForOffice(context: RequestContext): boolean {
  return isOfOffice(context) && may(context, 'inviteMember');
}
