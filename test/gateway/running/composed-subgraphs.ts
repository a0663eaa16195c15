/** A few subgraphs written for one test: composed, and answered by graphql-js as their authors mean them. */
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, type GraphQLFieldResolver } from 'graphql';
import type { SubgraphRequest } from '../../../platform/runtime/subgraph-execution.ts';
import type { AskSubgraph } from './our-executor.ts';

export interface SmallSubgraph {
  /** Without the link to federation, which is the same for all. */
  readonly typeDefs: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface ComposedSubgraphs {
  readonly supergraphSdl: string;
  readonly ask: AskSubgraph;
  /** What was asked, in the order in which it arrived. */
  readonly asked: { readonly subgraph: string; readonly request: SubgraphRequest }[];
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@shareable",
  "@external", "@provides", "@requires", "@inaccessible", "@interfaceObject", "@context", "@fromContext"])`;

export function composedSubgraphs(subgraphs: Readonly<Record<string, SmallSubgraph>>): ComposedSubgraphs {
  const services = Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
    name,
    url: `http://${name}.invalid/`,
    typeDefs: parse(`${LINK} ${typeDefs}`),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  const schemas = new Map(
    services.map(({ name, typeDefs }) => [
      name,
      buildSubgraphSchema({ typeDefs, resolvers: subgraphs[name]?.resolvers as never }),
    ]),
  );
  const asked: ComposedSubgraphs['asked'] = [];
  return {
    supergraphSdl,
    asked,
    async ask(subgraph, request) {
      asked.push({ subgraph, request });
      const schema = schemas.get(subgraph);
      if (!schema) throw new Error(`There is no subgraph ${subgraph}.`);
      return execute({
        schema,
        document: parse(request.query),
        variableValues: request.variables ?? {},
        fieldResolver,
      });
    },
  };
}

/** A property of what a resolver gave; an entity knows of itself what its representation says. */
const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, { fieldName }) =>
  typeof source === 'object' && source !== null ? (source as Record<string, unknown>)[fieldName] : undefined;
