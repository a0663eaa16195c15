/**
 * Sends what the reader runs to the hub: queries by POST, subscriptions over a WebSocket to the same address.
 * The socket opens only when a subscription is run, and carries the headers of the headers editor.
 */
import { createGraphiQLFetcher } from '@graphiql/toolkit';

export const hubAddress = new URL('/graphql', location.href).href;

export const hubFetcher = createGraphiQLFetcher({
  url: hubAddress,
  subscriptionUrl: hubAddress.replace(/^http/, 'ws'),
});
