/**
 * Calls the methods of resolver classes as type-graphql would, without what the hub does not use of it: no middlewares,
 * no validation by decorators, no copies of rows and arguments as instances of their classes. type-graphql's own wrapper
 * waits for a promise at every field that has an argument and copies the whole row for every computed field.
 */
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { getMetadataStorage, type ClassType } from 'type-graphql';
import type { RequestContext } from './request-context.ts';
import { typeNameOf } from './plain-fields.ts';

type Arguments = Readonly<Record<string, unknown>>;
type Resolve = GraphQLFieldResolver<unknown, RequestContext, Record<string, unknown>>;
type Value = (root: unknown, given: Arguments, context: RequestContext, info: GraphQLResolveInfo) => unknown;

type Storage = ReturnType<typeof getMetadataStorage>;
type Method = Pick<Storage['queries'][number], 'schemaName' | 'methodName' | 'target' | 'params'>;
type Parameter = NonNullable<Method['params']>[number];

/** By type, the fields that a method of one of these classes answers, by name; those of its interfaces among them. */
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

/** Put in order once, as a hub has hundreds of types and of methods. */
function methodsByType(classes: ReadonlySet<unknown>): ReadonlyMap<string, readonly Method[]> {
  const { queries, mutations, fieldResolvers } = getMetadataStorage();
  const ofClasses = ({ target }: Method): boolean => classes.has(target);
  const byType = new Map<string, Method[]>([
    ['Query', queries.filter(ofClasses)],
    ['Mutation', mutations.filter(ofClasses)],
  ]);
  for (const method of fieldResolvers) {
    if (method.kind !== 'external' || !ofClasses(method)) continue;
    const name = typeNameOf(method.getObjectType?.());
    const known = byType.get(name);
    if (known) known.push(method);
    else byType.set(name, [method]);
  }
  return byType;
}

/** One instance per class, as resolver classes keep nothing. */
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
  return (root, given, context, info) =>
    method.apply(
      instance,
      values.map((value) => value(root, given, context, info)),
    );
}

function valueOf(parameter: Parameter): Value {
  switch (parameter.kind) {
    case 'root':
      return (root) => partOf(root, parameter.propertyName);
    case 'args':
      return (_root, given) => given;
    case 'arg':
      return (_root, given) => given[parameter.name];
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
