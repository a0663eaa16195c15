/** Refuses an invalid token on routes that answer everybody alike, so that its sender learns of it. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { REQUEST_ID_HEADER } from '../../platform/runtime/http-transport.ts';
import type { SignIn } from './sign-in.ts';

type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function onlyWithGoodToken({ tokenMustBeGood }: SignIn, route: Route): Route {
  return async (request, response) => {
    if (request.headers.authorization !== undefined) {
      const requestId = randomUUID();
      try {
        await tokenMustBeGood(request, requestId);
      } catch (error) {
        response.setHeader(REQUEST_ID_HEADER, requestId);
        throw error;
      }
    }
    return route(request, response);
  };
}
