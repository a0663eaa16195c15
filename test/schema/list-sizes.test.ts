/** The supergraph says of every list of objects how long it can be; what it does not say counts as a page of 100. */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { fieldCosts } from '../../gateway/limits/field-costs.ts';
import { projectFile } from '../../platform/base/project-file.ts';

/** Fields of callers that are lists of objects and of no known length. */
function unsizedLists(schema: GraphQLSchema): string[] {
  const costOf = fieldCosts(schema);
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = types
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field, cost: costOf(field) })));
  return fields
    .filter(({ field }) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)))
    .filter(({ field }) => !field.astNode?.directives?.some(({ name }) => name.value === 'inaccessible'))
    .filter(({ cost }) => cost.assumedSize === null && cost.slicingArguments.length === 0)
    .filter(({ type, field }) => {
      const holders = fields.filter((holder) => getNamedType(holder.field.type) === type);
      return holders.length === 0 || holders.some(({ cost }) => !cost.sizedFields.includes(field.name));
    })
    .map(({ type, field }) => `${type.name}.${field.name}`);
}

describe('the supergraph', () => {
  it('says of every list of objects how long it can be', () => {
    const sdl = readFileSync(projectFile('schema/supergraph.graphql'), 'utf8');
    expect(unsizedLists(buildSchema(sdl, { assumeValid: true }))).toEqual([]);
  });

  it('or the list is named', () => {
    const schema = buildSchema(`
      directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
      type Query {
        towns(first: Int): Towns @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
        rivers: [River]
        wells: [River] @listSize(assumedSize: 3)
        names: [String]
      }
      type Towns { nodes: [River] edges: [River] }
      interface Water { springs: [River] }
      type River implements Water { springs: [River] }
    `);
    expect(unsizedLists(schema)).toEqual(['Query.rivers', 'Towns.edges', 'Water.springs', 'River.springs']);
  });
});
