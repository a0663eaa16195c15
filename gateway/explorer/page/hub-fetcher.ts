/** Sends what the reader runs to the hub that served the page, with the headers of the headers editor. */
import { createGraphiQLFetcher } from '@graphiql/toolkit';

export const hubAddress = new URL('/graphql', location.href).href;

export const hubFetcher = createGraphiQLFetcher({
  url: hubAddress,
  // A socket has no headers: they go into its first message.
  subscriptionUrl: hubAddress.replace(/^http/, 'ws'),
});
