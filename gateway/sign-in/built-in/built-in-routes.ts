/**
 * Serves the built-in sign-in below /oidc: the page on which one chooses a person, and the routes of the provider. It opens
 * at the first request, as most hubs never use it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { isLoopback } from '../../../platform/settings/environment-reader.ts';
import type { Settings } from '../../../covenant/settings/settings.ts';
import { choicePage, errorPage } from './choice-page.ts';
import { readForm } from './read-form.ts';
import { readKeys } from './key-file.ts';
import { sendPage } from './send-page.ts';

export const BUILT_IN_PATH = '/oidc';
const CHOICE_PATH = `${BUILT_IN_PATH}/choose/`;
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** True when the request was for the built-in sign-in. */
export type BuiltInRoutes = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export function builtInRoutes(
  { signIn, audience, dataDir }: Pick<Settings, 'signIn' | 'audience' | 'dataDir'>,
  hubUrl: () => string,
): BuiltInRoutes {
  if (signIn.kind !== 'built-in') return () => Promise.resolve(false);
  const { isForAll } = signIn;
  let opened: Promise<Provider> | null = null;

  async function open(): Promise<Provider> {
    const { openProvider } = await import('./open-provider.ts');
    const keys = await readKeys(dataDir);
    return openProvider({ url: hubUrl() + BUILT_IN_PATH, audience, keys, choicePath: (uid) => CHOICE_PATH + uid });
  }

  return async (request, response) => {
    const url = request.url ?? '';
    if (!url.startsWith(`${BUILT_IN_PATH}/`)) return false;
    if (!isForAll && !isFromThisMachine(request)) {
      sendPage(response, errorPage('This sign-in answers the machine of the hub only; see SIGN_IN in its settings.'), {
        status: 403,
      });
      return true;
    }
    opened ??= open();
    const provider = await opened.catch((error: unknown) => {
      opened = null;
      throw error;
    });
    if (url.startsWith(CHOICE_PATH)) await choose(provider, request, response);
    else await passOn(provider, request, response);
    return true;
  };
}

/** A proxy on the same machine may pass on foreign requests; these have a forwarding header or a public host name. */
function isFromThisMachine({ headers, socket }: IncomingMessage): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return isLoopback(name) && isLoopback(peer) && !FORWARDED.some((header) => header in headers);
}

async function choose(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const interaction = await provider.interactionDetails(request, response).catch(() => null);
  if (!interaction) {
    sendPage(response, errorPage('It took too long, or was begun in another browser.'), { status: 400 });
    return;
  }
  const { accountOf } = await import('./open-provider.ts');
  const account = request.method === 'POST' ? accountOf((await readForm(request)).get('person')) : undefined;
  if (account) {
    // The provider asks for consent before it redirects to a native program; choosing a person is that consent.
    const result = { login: { accountId: account.subject, remember: false }, consent: {} };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    return;
  }
  // Submitting the form redirects to the client, and the page's content security policy must allow that origin.
  const { origin } = new URL(String(interaction.params['redirect_uri']));
  const status = request.method === 'POST' ? 400 : 200;
  sendPage(response, choicePage(CHOICE_PATH + interaction.uid), { status, formOrigins: [origin] });
}

/** The provider derives its mount path by comparing `originalUrl` with `url`. */
async function passOn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const mounted = Object.assign(request, { originalUrl: request.url });
  mounted.url = mounted.url?.slice(BUILT_IN_PATH.length);
  if (mounted.url?.startsWith('/auth')) forgetSignInBefore(mounted);
  await provider.callback()(request, response);
}

/** Removes the session cookie, so that the page asks for a person every time. */
function forgetSignInBefore({ headers }: IncomingMessage): void {
  const others = (headers.cookie ?? '').split(/; */).filter((cookie) => !cookie.startsWith('_session'));
  headers.cookie = others.join('; ');
}
