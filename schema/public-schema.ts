/** The schema callers see: the supergraph as the gateway loads it, without what joins the subgraphs. */
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { buildSchema, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

export async function publicSchema(supergraphSdl: string): Promise<GraphQLSchema> {
  // The gateway tells its maker of every start unless it is told not to.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl,
    // Loading asks no subgraph; a subgraph of nothing stands in for each.
    buildService: () => new LocalGraphQLDataSource(buildSchema('type Query { unused: String }')),
  });
  const { schema } = await gateway.load();
  await gateway.stop();
  return lexicographicSortSchema(schema);
}

/** Where the schema of the last release is kept, to compare with. */
export const RELEASED_SCHEMA = 'schema/released/supergraph-api.graphql';

export async function printedPublicSchema(supergraphSdl: string): Promise<string> {
  return `${printSchema(await publicSchema(supergraphSdl))}\n`;
}
