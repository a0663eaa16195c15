/**
 * Calls the methods of resolver classes as type-graphql would, without what the hub does not use of it: no middlewares,
 * no validation by decorators, no copies of rows and arguments as instances of their classes. type-graphql's own wrapper
 * waits for a promise at every field that has an argument and copies the whole row for every computed field.
 */
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { getMetadataStorage, type ClassType } from 'type-graphql';
import type { RequestContext } from '../subgraph/request-context.ts';
import { typeNameOf } from './plain-fields.ts';

type Arguments = Readonly<Record<string, unknown>>;
type Resolve = GraphQLFieldResolver<unknown, RequestContext, Record<string, unknown>>;
type Value = (root: unknown, given: Arguments, context: RequestContext, info: GraphQLResolveInfo) => unknown;

type Storage = ReturnType<typeof getMetadataStorage>;
type Method = Pick<Storage['queries'][number], 'schemaName' | 'methodName' | 'target' | 'params'>;
type Parameter = NonNullable<Method['params']>[number];

/** The fields of a type that a method of one of these classes answers, by name; those of its interfaces among them. */
export function directResolvers(
  type: GraphQLObjectType,
  classes: readonly ClassType[],
): Readonly<Record<string, Resolve>> {
  const methods = [...type.getInterfaces(), type].flatMap(({ name }) => methodsOf(name));
  return Object.fromEntries(
    methods
      .filter(({ target }) => classes.includes(target as ClassType))
      .map((method) => [method.schemaName, directResolver(method)]),
  );
}

function methodsOf(typeName: string): readonly Method[] {
  const { queries, mutations, fieldResolvers } = getMetadataStorage();
  if (typeName === 'Query') return queries;
  if (typeName === 'Mutation') return mutations;
  return fieldResolvers.filter((one) => one.kind === 'external' && typeNameOf(one.getObjectType?.()) === typeName);
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
