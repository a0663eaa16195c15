/** As much of Hive Gateway as the bench uses: it is installed by the bench only. */
declare module '@graphql-hive/gateway' {
  import type { RequestListener } from 'node:http';

  interface GatewayOptions {
    supergraph: string;
    unifiedGraphHandler: unknown;
    propagateHeaders: { fromClientToSubgraphs: () => Record<string, string> };
    transportEntries: Record<string, { options: { deduplicateInflightRequests: boolean } }>;
    logging: boolean;
    landingPage: boolean;
  }
  export function createGatewayRuntime(options: GatewayOptions): RequestListener;
}

declare module '@graphql-hive/router-runtime' {
  export const unifiedGraphHandler: unknown;
}
