/** Makes the context of a request: identity, languages and request id. The identity comes from a checked token only. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { languagesOf } from '../../platform/graph/accept-language.ts';
import { anonymous } from '../../platform/graph/identity.ts';
import { REQUEST_ID_HEADER } from '../../platform/runtime/http-transport.ts';
import type { AnonymousContextOf, ContextOf } from '../hub-context.ts';
import type { IdentityOf } from '../sign-in/sign-in.ts';

/** Checks the token of a request with an Authorization header; all other requests are anonymous at once. */
export function contextsOfPeople(identityOf: IdentityOf, hubUrl: () => string): ContextOf {
  const contextOf = contextsOfRequests(hubUrl);
  return (request, response) => {
    const context = contextOf(request, response);
    if (request.headers.authorization === undefined) return context;
    return identityOf(request, context.caller.requestId).then((identity) => ({
      ...context,
      caller: { ...context.caller, identity },
    }));
  };
}

/** Contexts of anonymous callers. `hubUrl` is a function because a hub on a free port knows its address once it listens. */
export function contextsOfRequests(hubUrl?: () => string): AnonymousContextOf {
  return (request, response) => {
    const requestId = requestIdOf(request);
    response.setHeader(REQUEST_ID_HEADER, requestId);
    const languages = languagesOf(request.headers['accept-language']);
    return { caller: { identity: anonymous, languages, requestId, hubUrl: hubUrl?.() } };
  };
}

/** The caller's own request id when it is harmless in a log, else a new one. */
function requestIdOf(request: IncomingMessage): string {
  const header = request.headers[REQUEST_ID_HEADER];
  return typeof header === 'string' && /^[\w.-]{8,64}$/.test(header) ? header : randomUUID();
}
