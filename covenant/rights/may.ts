/** Checks the table of rights, in the subgraph that owns the data. */
import { Refusal } from '../../platform/refusals/refusal.ts';
import type { Identity } from '../../platform/graph/identity.ts';
import type { GroupRole } from './group-role.ts';
import { markOf, rights, type Act, type Holder } from './rights.ts';

/** Whom a thing belongs to. A missing property means nobody of that kind. */
export interface Belonging {
  /** The person whom the thing is about. */
  readonly personId?: string | null | undefined;
  readonly applicantId?: string | null | undefined;
  /** Whoever asks, if they are an expert of the feedback it belongs to. */
  readonly expertId?: string | null | undefined;
  readonly coordinatorId?: string | null | undefined;
  readonly signatoryId?: string | null | undefined;
  /** Role of whoever asks in the discussion group it belongs to; null for somebody who is not in it. */
  readonly groupRole?: GroupRole | null | undefined;
}

interface Asking {
  readonly identity: Identity;
}

/** For queries: what the caller may not see is omitted, as if it did not exist. */
export function may({ identity }: Asking, act: Act, belonging: Belonging = {}): boolean {
  const holders: readonly Holder[] = rights[act];
  return holders.some((holder) => isHolder(identity, holder, belonging));
}

/** For acts: throws a refusal that tells who may do it. */
export function mustBeAllowed(asking: Asking, act: Act, belonging: Belonging = {}): void {
  if (may(asking, act, belonging)) return;
  throw Refusal.notAllowed(
    asking.identity.personId === null
      ? `Sign in first: ${act} is for ${markOf(act).slice(1, -1)}.`
      : `${act} is for ${markOf(act).slice(1, -1)}, with a role that may do it.`,
    act,
  );
}

function isHolder({ personId, memberships }: Identity, holder: Holder, belonging: Belonging): boolean {
  switch (holder.kind) {
    case 'everyone':
      return true;
    case 'signed in':
      return personId !== null;
    case 'oneself':
      return isPerson(personId, belonging.personId);
    case 'applicant':
      return isPerson(personId, belonging.applicantId);
    case 'expert':
      return isPerson(personId, belonging.expertId);
    case 'coordinator':
      return hasRoleOf(memberships, belonging.coordinatorId, holder.roles);
    case 'signatory':
      return hasRoleOf(memberships, belonging.signatoryId, holder.roles);
    case 'group':
      return isInGroup(belonging.groupRole, holder.roles);
    case 'Office':
      return hasRole(memberships, null, holder.roles);
  }
}

/** Who has not signed in is nobody. */
function isPerson(personId: string | null, whom: string | null | undefined): boolean {
  return personId !== null && personId === whom;
}

type Roles = (Holder & { kind: 'Office' })['roles'];

function isInGroup(role: GroupRole | null | undefined, roles: readonly GroupRole[]): boolean {
  return typeof role === 'string' && (roles.length === 0 || roles.includes(role));
}

/** A thing without a body gives no right to people of a body, and none to the Office. */
function hasRoleOf(memberships: Identity['memberships'], bodyId: string | null | undefined, roles: Roles): boolean {
  return typeof bodyId === 'string' && hasRole(memberships, bodyId, roles);
}

/** The Office is the body without an id. */
function hasRole(memberships: Identity['memberships'], bodyId: string | null, roles: Roles): boolean {
  return memberships.some(
    (one) => one.bodyId === bodyId && (roles.length === 0 || roles.some((role) => one.roles.includes(role))),
  );
}

/** The bodies for which a person may act, by the prefix of their ids. */
export function bodiesOf({ identity }: Asking, prefix: 'crd' | 'sig'): string[] {
  return identity.memberships.flatMap(({ bodyId }) => (bodyId?.startsWith(`${prefix}_`) ? [bodyId] : []));
}

export function isOfOffice({ identity }: Asking): boolean {
  return identity.memberships.some(({ bodyId }) => bodyId === null);
}
