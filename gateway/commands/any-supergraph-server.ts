/** Serves any supergraph over HTTP as its author means it: no limits, masks or identities of this hub. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Log } from '../../platform/base/log.ts';
import { httpTransport } from '../../platform/runtime/http-transport.ts';
import { closed, listening } from '../../platform/runtime/http-listening.ts';
import type { SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';
import type { TransportLimits } from '../../platform/settings/transport-limits.ts';
import { planExecution } from '../operations/plan-execution.ts';
import { contextsOfRequests } from '../http/context-of-request.ts';
import { graphqlRoute } from '../http/graphql-route.ts';
import type { HubContext } from '../hub-context.ts';
import { documentLimits } from '../limits/document-limits.ts';
import { readSupergraph } from '../supergraph.ts';
import { followSupergraph } from '../supergraph-reload.ts';

interface Options {
  /** The file of the supergraph. When another supergraph is in it, that one is served from then on. */
  readonly file: string;
  readonly pollMs: number;
  readonly port: number;
  readonly limits: TransportLimits;
  readonly log: Log;
}

const HOST = '127.0.0.1';
const REQUEST_LIMITS = { maxBodyBytes: 1_000_000, documentMustBeSmall: documentLimits({}), corsOrigins: [] };

export async function openAnySupergraph({
  file,
  pollMs,
  port,
  limits,
  log,
}: Options): Promise<{ url: string; reload(): Promise<void>; close(): Promise<void> }> {
  const supergraphSdl = await readSupergraph(file);
  /** Transports by address, so that running requests and the next supergraph share connections. */
  const transports = new Map<string, SubgraphTransport>();
  const execution = planExecution({
    supergraphSdl,
    transportTo({ name, url }) {
      const key = `${name} ${url}`;
      const transport = transports.get(key) ?? httpTransport({ name, url, secret: null, limits });
      transports.set(key, transport);
      return transport;
    },
    log,
  });
  const apollo = new ApolloServer<HubContext>({
    gateway: execution,
    introspection: true,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
  await apollo.start();
  const replace = (sdl: string): Promise<void> => execution.replaceSupergraph(sdl);
  const supergraph = followSupergraph({ file, supergraphSdl, pollMs, replace, log });
  const graphql = graphqlRoute(apollo, { ...REQUEST_LIMITS, contextOf: contextsOfRequests() });
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
    reload: () => supergraph.reload(),
    async close() {
      await supergraph.stop();
      await closed(server);
      await apollo.stop();
      await Promise.all([...transports.values()].map((transport) => transport.close()));
    },
  };
}
