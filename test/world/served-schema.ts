/** A hand-made subgraph behind real HTTP, and the supergraph that several of them make. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLFieldResolver } from 'graphql';
import { closed, listening } from '../../platform/runtime/http-listening.ts';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

export interface SchemaOfSubgraph {
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, Resolve>>>>;
}

export interface ServedSchema {
  readonly url: string;
  /** Texts of the operations it was sent. */
  readonly asked: string[];
  close(): Promise<void>;
}

const FEDERATION = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';

function federated(typeDefs: string): ReturnType<typeof parse> {
  return parse(`${FEDERATION}\n${typeDefs}`);
}

export async function serveSchema({ typeDefs, resolvers }: SchemaOfSubgraph): Promise<ServedSchema> {
  const schema = buildSubgraphSchema([{ typeDefs: federated(typeDefs), resolvers }]);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void json(request).then(async (body) => {
      const { query, variables } = body as { query: string; variables?: Record<string, unknown> };
      asked.push(query);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
    });
  });
  await listening(server, 0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`,
    asked,
    close: () => closed(server),
  };
}

export function composed(subgraphs: readonly { name: string; typeDefs: string; url: string }[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, typeDefs, url }) => ({ name, url, typeDefs: federated(typeDefs) })),
  );
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
