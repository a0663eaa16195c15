/** The printed schemas of the subgraphs, for tests that go through everything in them. */
import { readFileSync } from 'node:fs';
import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';
import { projectFile } from '../../platform/base/project-file.ts';
import { subgraphNames, type SubgraphName } from '../../covenant/subgraph-name.ts';

const schemas = new Map<SubgraphName, GraphQLSchema>(
  subgraphNames.map((name) => [
    name,
    buildASTSchema(parse(readFileSync(projectFile(`schema/${name}.graphql`), 'utf8')), { assumeValidSDL: true }),
  ]),
);

export function schemaOf(name: SubgraphName): GraphQLSchema {
  const schema = schemas.get(name);
  if (!schema) throw new Error(`${name} has no schema.`);
  return schema;
}

/** Names of the mutations of a subgraph. */
export function mutationsOf(name: SubgraphName): string[] {
  return Object.keys(schemaOf(name).getMutationType()?.getFields() ?? {});
}
