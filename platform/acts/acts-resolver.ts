/** Makes mutations of acts: one method for each on a resolver class, as type-graphql would read it from decorators. */
import { Args, Ctx, Mutation as MutationField, Resolver, type ClassType } from 'type-graphql';
import type { RequestContext } from '../graph/request-context.ts';
import type { Mutation } from './act.ts';

export function resolverOfActs(acts: readonly Mutation[]): ClassType {
  // eslint-disable-next-line @typescript-eslint/no-extraneous-class -- its methods are added below.
  class ActsResolver {}
  const methods = ActsResolver.prototype as Record<string, unknown>;
  for (const act of acts) {
    const { name, description, args, payload } = act;
    methods[name] = (args: object, context: RequestContext) => act.run(context, args);
    const method = Object.getOwnPropertyDescriptor(methods, name) ?? {};
    MutationField(() => payload, { description })(methods, name, method);
    Args(() => args)(methods, name, 0);
    Ctx()(methods, name, 1);
  }
  Resolver()(ActsResolver);
  return ActsResolver;
}
