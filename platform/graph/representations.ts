/** How many entities a subgraph is asked for at once: a gateway that wants more asks several times. */
import type { GraphQLSchema } from 'graphql';
import { HubError } from '../base/errors.ts';

export const MAX_REPRESENTATIONS = 1_000;

/** Makes `_entities` refuse a longer list before any of it is looked up. */
export function limitRepresentations(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!field || !resolve) return;
  field.resolve = (source, given: { readonly representations: readonly unknown[] }, context, info): unknown => {
    const asked = given.representations.length;
    if (asked <= MAX_REPRESENTATIONS) return resolve(source, given, context, info);
    throw new HubError(
      'TOO_MANY_REPRESENTATIONS',
      `_entities is asked for ${String(asked)} entities; ${String(MAX_REPRESENTATIONS)} are the most.`,
      { argument: 'representations', limit: MAX_REPRESENTATIONS, asked },
    );
  };
}
