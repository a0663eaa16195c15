/**
 * The issuer of access tokens: an external one, the built-in one for trying out, or none. The built-in sign-in lets everybody be
 * any of the example people, so it is never on by accident where others can reach the hub.
 */
import { isLoopback, SettingsError, type EnvironmentReader } from '../../platform/settings/environment-reader.ts';

export type SignIn =
  | { readonly kind: 'off' }
  | { readonly kind: 'issuer'; readonly issuer: string; readonly keysUrl: string | null }
  /** `isForAll`: the setting names the built-in sign-in, so it also answers other machines. */
  | { readonly kind: 'built-in'; readonly isForAll: boolean };

export interface SignInSettings {
  readonly signIn: SignIn;
  /** The audience that a token must have. */
  readonly audience: string;
  /** How long another process may use rights that have changed. */
  readonly sessionCacheMs: number;
}

export const signInSettingDescriptions = [
  {
    name: 'SIGN_IN',
    default: '(built-in for this machine)',
    meaning:
      'built-in or off, where there is no OIDC_ISSUER. The built-in sign-in is for trying out and asks for no password: whoever reaches it is any of the example people. Left out it is on only in the embedded mode with example content, on a loopback HOST without another PUBLIC_URL, and answers this machine only; named, it answers all.',
  },
  {
    name: 'OIDC_ISSUER',
    default: '(none)',
    meaning: 'Who issues the access tokens of people, for instance https://login.example.org/realms/covenant.',
  },
  { name: 'OIDC_AUDIENCE', default: 'covenant-hub', meaning: 'What an access token must name as its audience.' },
  {
    name: 'OIDC_JWKS_URL',
    default: '(as the issuer says)',
    meaning: 'Address of the keys of the issuer; left out, its /.well-known/openid-configuration says it.',
  },
  {
    name: 'SESSION_CACHE_MS',
    default: '2000',
    meaning: 'For how long the gateway keeps who somebody is and for whom they act; 0 asks at every request.',
  },
] as const;

/** What the choice depends on besides its own settings. */
interface Surroundings {
  readonly isDistributed: boolean;
  readonly hasExampleContent: boolean;
  readonly host: string;
  readonly publicUrl: string | null;
}

export function readSignInSettings(read: EnvironmentReader, around: Surroundings): SignInSettings {
  return {
    signIn: readSignIn(read, around),
    audience: read.text('OIDC_AUDIENCE'),
    sessionCacheMs: read.whole('SESSION_CACHE_MS', { from: 0, to: 2_000 }),
  };
}

function readSignIn(read: EnvironmentReader, around: Surroundings): SignIn {
  const said = read.text('SIGN_IN') === '' ? null : read.choice('SIGN_IN', ['built-in', 'off']);
  const issuer = read.issuerUrl('OIDC_ISSUER');
  const keysUrl = read.issuerUrl('OIDC_JWKS_URL');
  if (issuer !== null) {
    if (said === 'built-in') throw new SettingsError('SIGN_IN is built-in and there is an OIDC_ISSUER: choose one.');
    return said === 'off' ? { kind: 'off' } : { kind: 'issuer', issuer, keysUrl };
  }
  if (keysUrl !== null) throw new SettingsError('OIDC_JWKS_URL needs OIDC_ISSUER, whose keys they are.');
  if (said === 'built-in') return { kind: 'built-in', isForAll: mustBeForTryingOut(around) };
  return said === null && isThisMachineOnly(around) ? { kind: 'built-in', isForAll: false } : { kind: 'off' };
}

function mustBeForTryingOut({ isDistributed, hasExampleContent }: Surroundings): true {
  if (isDistributed) {
    throw new SettingsError(
      'SIGN_IN=built-in is for trying out in one process; the distributed mode needs OIDC_ISSUER, or SIGN_IN=off.',
    );
  }
  if (!hasExampleContent) {
    throw new SettingsError('SIGN_IN=built-in signs in as example people, who come with EXAMPLE_CONTENT=on only.');
  }
  return true;
}

function isThisMachineOnly({ isDistributed, hasExampleContent, host, publicUrl }: Surroundings): boolean {
  if (isDistributed || !hasExampleContent || !isLoopback(host)) return false;
  return publicUrl === null || isLoopback(new URL(publicUrl).hostname);
}
