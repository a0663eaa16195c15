/** The two refusals of a request with a token. Such a request never becomes anonymous instead. */
import { HttpRefusal } from '../http-refusal.ts';

/** The caller's fault: another token is needed. */
export function invalidToken(message: string): HttpRefusal {
  return new HttpRefusal(401, 'UNAUTHENTICATED', message);
}

/** The hub's fault: it cannot read the issuer's keys, or cannot ask the subgraph coordinators. */
export function signInUnavailable(): HttpRefusal {
  return new HttpRefusal(503, 'SIGN_IN_UNAVAILABLE', 'Who you are cannot be checked at the moment; try again shortly.');
}
