/**
 * A hub small enough to know by heart: the explorer page over a real GraphQL schema of a few types, on node:http.
 * It holds only what the page needs of a hub; the operations of the whole hub run in the same test against openTestHub().
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { buildSchema, graphql } from 'graphql';
import { openExplorer } from '../../gateway/explorer/explorer-routes.ts';
import { aFolderOfOperations } from '../gateway/operations-folder.ts';
import type { HubUnderTest } from './describe-in-browser.ts';

const schema = buildSchema(`
  "Everything one can ask."
  type Query {
    "One coordinator by its address. (public)"
    coordinator(slug: String!): Coordinator
    "All coordinators. (public)"
    coordinators: [Coordinator!]!
  }
  "A province, region or agency that supports its municipalities in the Covenant."
  type Coordinator {
    "The name in its own language."
    name: String!
    "The last part of its address."
    slug: ID!
    "The municipalities it supports."
    signatories: [Signatory!]!
  }
  "A municipality that signed the Covenant."
  type Signatory {
    name: String!
    population: Int
  }
`);

const girona = {
  name: 'Diputació de Girona',
  slug: 'province-of-girona',
  signatories: [{ name: 'Girona', population: 103_369 }],
};

const rootValue = {
  coordinator: ({ slug }: { slug: string }) => (slug === girona.slug ? girona : null),
  coordinators: () => [girona],
};

const operations = {
  'CoordinatorProfile.graphql': `# The profile of one coordinator.
query CoordinatorProfile($slug: String!) {
  coordinator(slug: $slug) {
    ...Facts
    signatories { name population }
  }
}

fragment Facts on Coordinator { name slug }
`,
  'CoordinatorDirectory.graphql': `# The list of coordinators.
query CoordinatorDirectory {
  coordinators { name slug }
}
`,
  'variables.json': { CoordinatorProfile: { slug: girona.slug } },
};

export async function openStandInHub(): Promise<HubUnderTest> {
  const explorer = openExplorer({ operationsFolder: aFolderOfOperations(operations) });
  const server = createServer((request, response) => {
    if (explorer.handle(request, response)) return;
    void json(request).then(async (body) => {
      const { query, variables, operationName } = body as Record<'query' | 'variables' | 'operationName', never>;
      const answer = await graphql({ schema, rootValue, source: query, variableValues: variables, operationName });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}
