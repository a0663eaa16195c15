/** People of tests, as the gateway tells a subgraph of them. */
import { idOfSource } from '../../covenant/ids.ts';
import type { MembershipRole } from '../../covenant/rights/membership-role.ts';
import type { ActingFor, Identity } from '../../platform/graph/identity.ts';

type As = { readonly identity: Identity };

/** Somebody signed in, with no right of anybody. */
export function person(name: string, ...memberships: ActingFor[]): As {
  return { identity: { personId: idOfSource('Person', name), memberships } };
}

/** Somebody of a coordinator or a signatory. */
export function memberOf(bodyId: string, ...roles: MembershipRole[]): As {
  return person(`${roles.join(' ')} of ${bodyId}`, { bodyId, roles });
}

/** Somebody of the Office. */
export function officer(...roles: MembershipRole[]): As {
  return person(`${roles.join(' ')} of the Office`, { bodyId: null, roles });
}
