/** Peer (c) as a process: Hive Gateway with its Rust planner, over the four subgraphs of the hub by HTTP. */
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { listenAndAnnounce } from '../announce.ts';
import { addressedSupergraph, identityHeaders } from '../over-http.ts';

const gateway = createGatewayRuntime({
  supergraph: addressedSupergraph(),
  unifiedGraphHandler,
  propagateHeaders: { fromClientToSubgraphs: await identityHeaders() },
  // Requests under way are not shared between callers: with the few questions of a bench it would be a cache.
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } },
  logging: false,
  landingPage: false,
});
listenAndAnnounce(createServer(gateway));
