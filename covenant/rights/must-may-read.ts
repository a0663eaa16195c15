/** Refuses a list that the caller may not see, instead of returning an empty one. */
import { HubError } from '../../platform/base/errors.ts';
import type { Identity } from '../../platform/graph/identity.ts';
import { may, type Belonging } from './may.ts';
import { markOf, type Act } from './rights.ts';

export function mustMayRead(asking: { readonly identity: Identity }, act: Act, belonging: Belonging = {}): void {
  if (may(asking, act, belonging)) return;
  const holders = markOf(act).slice(1, -1);
  throw asking.identity.personId === null
    ? new HubError('UNAUTHENTICATED', `Sign in first: this is for ${holders}.`)
    : new HubError('FORBIDDEN', `This is for ${holders}.`);
}
