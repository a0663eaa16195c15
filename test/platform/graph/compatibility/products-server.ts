/**
 * Serves the subgraph `products` as the compatibility tests want it, with the execution of the hub's own subgraphs. Apollo
 * Server carries it, as its inline trace plugin answers who asks for a trace; the hub's subgraphs have none.
 */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildFederatedSchema } from '../../../../platform/graph/federated-schema.ts';
import { openLog } from '../../../../platform/base/log.ts';
import type { ExecutorName } from '../../../../platform/runtime/operation-executors.ts';
import type { RequestContext } from '../../../../platform/graph/request-context.ts';
import { executionOf } from '../../../../platform/runtime/subgraph-execution.ts';
import { productsSubgraph } from './products-subgraph.ts';

interface Served {
  readonly url: string;
  readonly printed: string;
  close(): Promise<void>;
}

export async function serveProducts(executor: ExecutorName, port: number): Promise<Served> {
  const { schema, printed } = buildFederatedSchema(productsSubgraph);
  const execute = executionOf(schema, executor);
  // Nothing of this fixture asks who calls or reads a database.
  const context = { log: openLog('silent'), requestId: 'compatibility' } as RequestContext;
  let schemaIsLoaded: ((loaded: { apiSchema: typeof schema; coreSupergraphSdl: string }) => void) | undefined;
  const server = new ApolloServer({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        schemaIsLoaded = callback;
        return () => undefined;
      },
      load() {
        schemaIsLoaded?.({ apiSchema: schema, coreSupergraphSdl: printed });
        return Promise.resolve({
          executor: ({ source, request: { variables, operationName } }) =>
            execute({ query: source, variables, operationName }, context),
        });
      },
      stop: () => Promise.resolve(),
    },
    introspection: true,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTrace(), ApolloServerPluginUsageReportingDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } });
  return { url, printed, close: () => server.stop() };
}
