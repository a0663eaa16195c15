/** Serves any supergraph over HTTP as its author means it: no limits, masks or identities of this hub. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Log } from '../platform/log.ts';
import { httpTransport } from '../platform/subgraph/http-transport.ts';
import { closed, listening } from '../platform/subgraph/http-listening.ts';
import type { SubgraphTransport } from '../platform/subgraph/subgraph-transport.ts';
import { planExecution } from './execution/plan-execution.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import type { HubContext } from './hub-context.ts';
import { documentLimits } from './limits/document-limits.ts';

interface Options {
  readonly supergraphSdl: string;
  readonly port: number;
  readonly log: Log;
}

const HOST = '127.0.0.1';
const TIMEOUT_MS = 30_000;
const LIMITS = { maxBodyBytes: 1_000_000, documentMustBeSmall: documentLimits({}), corsOrigins: [] };

export async function openAnySupergraph({
  supergraphSdl,
  port,
  log,
}: Options): Promise<{ url: string; close(): Promise<void> }> {
  const transports: SubgraphTransport[] = [];
  const apollo = new ApolloServer<HubContext>({
    gateway: planExecution({
      supergraphSdl,
      transportTo({ name, url }) {
        const transport = httpTransport({ name, url, secret: null, timeoutMs: TIMEOUT_MS });
        transports.push(transport);
        return transport;
      },
      log,
    }),
    introspection: true,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
  await apollo.start();
  const graphql = graphqlRoute(apollo, LIMITS);
  const server = createServer((request, response) => {
    if (request.url === '/health') {
      response.end('ok');
      return;
    }
    graphql(request, response).catch((error: unknown) => {
      log.error({ error: String(error) }, 'a request failed');
      response.destroy();
    });
  });
  await listening(server, port, HOST);
  return {
    url: `http://${HOST}:${String((server.address() as AddressInfo).port)}/graphql`,
    async close() {
      await closed(server);
      await apollo.stop();
      await Promise.all(transports.map((transport) => transport.close()));
    },
  };
}
