/** The two ways in which somebody who wants to be signed in is turned away. Nobody becomes anonymous instead. */
import { HttpRefusal } from '../refusal.ts';

/** The caller's fault: another token is needed. */
export function invalidToken(message: string): HttpRefusal {
  return new HttpRefusal(401, 'UNAUTHENTICATED', message);
}

/** Nobody's fault who calls: the keys of the issuer, or what the hub knows of people, cannot be had now. */
export function signInUnavailable(): HttpRefusal {
  return new HttpRefusal(503, 'SIGN_IN_UNAVAILABLE', 'Who you are cannot be checked at the moment; try again shortly.');
}
