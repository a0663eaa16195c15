/**
 * Two ways to execute an operation on a subgraph's schema: compiled to JavaScript once by graphql-jit, or interpreted by
 * graphql-js. Both give the same answer; an operation that cannot be compiled is interpreted.
 */
import {
  defaultFieldResolver,
  defaultTypeResolver,
  execute,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isObjectType,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { variableUses, type OperationInSchema } from '../graph/variable-uses.ts';
import type { RequestContext } from '../graph/request-context.ts';

export const executorNames = ['jit', 'graphql-js'] as const;
export type ExecutorName = (typeof executorNames)[number];

type Variables = Readonly<Record<string, unknown>>;
export type ExecuteDocument = (context: RequestContext, variables: Variables) => Promise<ExecutionResult>;

/** `document` is valid and has the operation. */
export type MakeExecutable = (document: DocumentNode, operation: OperationDefinitionNode) => ExecuteDocument;

export function executorOf(name: ExecutorName, schema: GraphQLSchema): MakeExecutable {
  return name === 'jit' ? compiling(schema) : interpreting(schema);
}

function interpreting(schema: GraphQLSchema): MakeExecutable {
  return (document, { name }) =>
    async (contextValue, variableValues) =>
      execute({ schema, document, contextValue, variableValues, operationName: name?.value ?? null });
}

function compiling(schema: GraphQLSchema): MakeExecutable {
  const interpret = interpreting(schema);
  spellOutDefaults(schema);
  return (document, operation) => {
    const interpreted = interpret(document, operation);
    const compiled = compiledOrNull(schema, document, operation);
    if (!compiled) return interpreted;
    const omissible = omissibleFields({ schema, document, operation });
    return async (context, variables) => {
      if (omissible.some((name) => !Object.hasOwn(variables, name))) return interpreted(context, variables);
      const result = await compiled(null, context, variables);
      // The variables were refused before any field ran; graphql-js words that error.
      if (result.data === undefined) return interpreted(context, variables);
      return result.errors ? { data: result.data, errors: result.errors.map(asGraphQLError) } : result;
    };
  };
}

/**
 * The optional variables that are the value of an input object's field. If one is missing, the field is missing or has its
 * default; graphql-jit would make it null, which clears a value that an update does not mention.
 */
function omissibleFields(operation: OperationInSchema): string[] {
  const inFields = new Set(
    variableUses(operation).flatMap(({ variable, isInputField }) => (isInputField ? [variable] : [])),
  );
  return (operation.operation.variableDefinitions ?? []).flatMap(({ variable: { name }, type, defaultValue }) =>
    inFields.has(name.value) && type.kind !== Kind.NON_NULL_TYPE && !defaultValue ? [name.value] : [],
  );
}

/**
 * graphql-jit only reads properties, where graphql-js also calls functions and awaits promises, and it does not resolve the type
 * of an object by name. So fields with object types get graphql-js' default resolvers; plain values stay properties.
 */
function spellOutDefaults(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType ??= defaultTypeResolver;
    else if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (!isLeafType(getNamedType(field.type))) field.resolve ??= defaultFieldResolver;
      }
    }
  }
}

type Compiled = (root: unknown, context: unknown, variables: Variables) => Promise<ExecutionResult> | ExecutionResult;

function compiledOrNull(
  schema: GraphQLSchema,
  document: DocumentNode,
  { name }: OperationDefinitionNode,
): Compiled | null {
  // `__proto__` is a valid alias, but generated source would set the prototype.
  if (document.loc?.source.body.includes('__proto__')) return null;
  try {
    const made = compileQuery(schema, document, name?.value ?? '', { disablingCapturingStackErrors: true });
    return isCompiledQuery(made) ? made.query : null;
  } catch {
    return null;
  }
}

/** The errors of graphql-jit have their own class, and may lack extensions. */
function asGraphQLError({ message, path, originalError, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    ...(path && { path }),
    ...(originalError && { originalError }),
    extensions,
  });
}
