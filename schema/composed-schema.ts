/** The printed schema of each subgraph and the supergraph composed of them. A composition error names the subgraph. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { subgraphs } from '../gateway/subgraphs.ts';
import { buildFederatedSchema } from '../platform/graph/federated-schema.ts';

export function composedSchema(): ReadonlyMap<string, string> {
  const printed = subgraphs.map((subgraph) => ({ name: subgraph.name, text: buildFederatedSchema(subgraph).printed }));
  const { supergraphSdl, errors } = composeServices(
    // The address of a subgraph is a setting; the supergraph names none.
    printed.map(({ name, text }) => ({ name, typeDefs: parse(text), url: `http://${name}/graphql` })),
  );
  if (!supergraphSdl)
    throw new Error(`The subgraphs do not compose:\n${(errors ?? []).map(({ message }) => message).join('\n')}`);
  return new Map([...printed.map(({ name, text }) => [name, text] as const), ['supergraph', `${supergraphSdl}\n`]]);
}
