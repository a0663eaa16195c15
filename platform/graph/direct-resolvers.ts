/**
 * Calls the methods of resolver classes as type-graphql would, but without middlewares, decorator validation, and copies of rows
 * and arguments as class instances. type-graphql's own wrapper awaits a promise at every field with an argument and copies
 * the whole row for every computed field.
 */
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { getMetadataStorage, type ClassType } from 'type-graphql';
import type { RequestContext } from './request-context.ts';
import { typeNameOf } from './plain-fields.ts';

type Arguments = Readonly<Record<string, unknown>>;
type Resolve = GraphQLFieldResolver<unknown, RequestContext, Record<string, unknown>>;
type Value = (root: unknown, args: Arguments, context: RequestContext, info: GraphQLResolveInfo) => unknown;

type Storage = ReturnType<typeof getMetadataStorage>;
type Method = Pick<Storage['queries'][number], 'schemaName' | 'methodName' | 'target' | 'params'>;
type Parameter = NonNullable<Method['params']>[number];

/** The resolvers of all fields that a method of these classes answers, by type and name, including fields of interfaces. */
export function directResolvers(
  classes: readonly ClassType[],
): (type: GraphQLObjectType) => Readonly<Record<string, Resolve>> {
  const methods = methodsByType(new Set<unknown>(classes));
  return (type) =>
    Object.fromEntries(
      [...type.getInterfaces(), type]
        .flatMap(({ name }) => methods.get(name) ?? [])
        .map((method) => [method.schemaName, directResolver(method)]),
    );
}

/** Indexed once, as a hub has hundreds of types and methods. */
function methodsByType(classes: ReadonlySet<unknown>): ReadonlyMap<string, readonly Method[]> {
  const { queries, mutations, subscriptions, fieldResolvers } = getMetadataStorage();
  const ofClasses = ({ target }: Method): boolean => classes.has(target);
  const byType = new Map<string, Method[]>([
    ['Query', queries.filter(ofClasses)],
    ['Mutation', mutations.filter(ofClasses)],
    ['Subscription', subscriptions.filter(ofClasses)],
  ]);
  for (const method of fieldResolvers) {
    if (method.kind !== 'external' || !ofClasses(method)) continue;
    const name = typeNameOf(method.getObjectType?.());
    const methods = byType.get(name);
    if (methods) methods.push(method);
    else byType.set(name, [method]);
  }
  return byType;
}

/** One instance per class, as resolver classes have no state. */
const instances = new Map<unknown, object>();

function instanceOf(target: unknown): object {
  let instance = instances.get(target);
  if (!instance) instances.set(target, (instance = new (target as ClassType)()));
  return instance;
}

function directResolver({ target, methodName, params = [] }: Method): Resolve {
  const instance = instanceOf(target);
  const method = (instance as Record<string, unknown>)[methodName] as (...values: unknown[]) => unknown;
  const values = [...params].sort((one, other) => one.index - other.index).map(valueOf);
  return (root, args, context, info) =>
    method.apply(
      instance,
      values.map((value) => value(root, args, context, info)),
    );
}

function valueOf(parameter: Parameter): Value {
  switch (parameter.kind) {
    case 'root':
      return (root) => partOf(root, parameter.propertyName);
    case 'args':
      return (_root, args) => args;
    case 'arg':
      return (_root, args) => args[parameter.name];
    case 'context':
      return (_root, _given, context) => partOf(context, parameter.propertyName);
    case 'info':
      return (_root, _given, _context, info) => info;
    case 'custom':
      return (root, args, context, info): unknown => parameter.resolver({ root, args, context, info });
    case 'pubSub':
      throw new Error(`${parameter.methodName} asks type-graphql for events, which the hub does not use.`);
  }
}

function partOf(whole: unknown, name: string | undefined): unknown {
  return name === undefined ? whole : (whole as Record<string, unknown>)[name];
}
