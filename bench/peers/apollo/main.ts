/** Peer (d) as a process: the stock Apollo gateway and server, over the four subgraphs of the hub by HTTP. */
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { addressedSupergraph, identityHeaders } from '../over-http.ts';

process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

const headers = await identityHeaders();
const gateway = new ApolloGateway({
  supergraphSdl: addressedSupergraph(),
  buildService: ({ url }) =>
    new RemoteGraphQLDataSource({
      ...(url === undefined ? {} : { url }),
      willSendRequest({ request }) {
        for (const [name, value] of Object.entries(headers())) request.http?.headers.set(name, value);
      },
    }),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), { listen: { host: '127.0.0.1', port: 0 } });
console.log(`listening at ${url}`);
