/** Limits the entities that a subgraph returns at once; a gateway that needs more sends several requests. */
import type { GraphQLSchema } from 'graphql';
import { HubError } from '../base/errors.ts';

export const MAX_REPRESENTATIONS = 1_000;

/** Makes `_entities` refuse a longer list before it looks up any entity. */
export function limitRepresentations(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!field || !resolve) return;
  field.resolve = (source, args: { readonly representations: readonly unknown[] }, context, info): unknown => {
    const count = args.representations.length;
    if (count <= MAX_REPRESENTATIONS) return resolve(source, args, context, info);
    throw new HubError(
      'TOO_MANY_REPRESENTATIONS',
      `_entities is asked for ${String(count)} entities; ${String(MAX_REPRESENTATIONS)} are the most.`,
      { argument: 'representations', limit: MAX_REPRESENTATIONS, asked: count },
    );
  };
}
