/**
 * Runs a planned operation on one subgraph's schema. Documents are parsed, validated and compiled once and cached, as the
 * gateway sends few texts with many variables.
 */
import { LRUCache } from 'lru-cache';
import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { HubError, isMeantForCaller, type ErrorCode } from '../base/errors.ts';
import { refusedNulls, type RefuseNulls } from '../graph/refused-nulls.ts';
import { executorOf, type ExecuteDocument, type ExecutorName } from './operation-executors.ts';
import type { AnsweredEvent, RequestContext } from '../graph/request-context.ts';

export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** True for what only reads, which a transport may send twice; anything else is sent once. */
  readonly isIdempotent?: boolean | undefined;
  /** For a subscription: the event that is answered. */
  readonly extensions?: { readonly event: AnsweredEvent } | undefined;
}

export type SubgraphResult = Pick<ExecutionResult, 'data' | 'errors'>;

interface Executable {
  readonly operationName: string | undefined;
  readonly refuseNulls: RefuseNulls;
  readonly execute: ExecuteDocument;
}

/** The most cached operations; the named ones need some dozens. */
const MAX_OPERATIONS = 2_000;

export type ExecuteOperation = (request: SubgraphRequest, context: RequestContext) => Promise<SubgraphResult>;

export function executionOf(schema: GraphQLSchema, executor: ExecutorName = 'jit'): ExecuteOperation {
  const makeExecutable = executorOf(executor, schema);
  /** Keyed by text: the gateway's plans pass the same string object at every request, whose hash is cached. */
  const executables = new LRUCache<string, Executable>({ max: MAX_OPERATIONS });

  function executableOf({ query, operationName }: SubgraphRequest): Executable | readonly GraphQLError[] {
    const cached = executables.get(query);
    if (cached && cached.operationName === operationName) return cached;
    let document: DocumentNode;
    try {
      document = parse(query);
    } catch (error) {
      return [error instanceof GraphQLError ? error : new GraphQLError('The document cannot be read.')];
    }
    const errors = validate(schema, document, specifiedRules);
    if (errors.length > 0) return errors;
    const operation = getOperationAST(document, operationName);
    if (!operation) return [new HubError('BAD_USER_INPUT', 'The operation to run is not clear.')];
    const executable = {
      operationName,
      refuseNulls: refusedNulls({ schema, document, operation }),
      execute: makeExecutable(document, operation),
    };
    executables.set(query, executable);
    return executable;
  }

  return async (request, context) => {
    const executable = executableOf(request);
    if (!('execute' in executable)) return { errors: executable };
    const { variables = {} } = request;
    const refused = executable.refuseNulls(variables);
    if (refused.length > 0) return { errors: refused };
    const result = await executable.execute(context, variables);
    if (!result.errors) return result;
    const { data } = result;
    const errors = result.errors.map((error) => masked(error, context));
    return data === undefined ? { errors } : { data, errors };
  };
}

/** Logs a fault in full and masks it for the caller. */
function masked(error: GraphQLError, { log, requestId }: RequestContext): GraphQLError {
  // Errors without a cause come from GraphQL itself, such as a wrong variable or a null in a non-null field.
  if (isMeantForCaller(error) || error.originalError === undefined) return error;
  if (isAboutArgument(error)) return coded(error, 'BAD_USER_INPUT', error.message);
  log.error({ requestId, path: error.path, error: error.originalError.stack }, 'a field failed');
  return coded(error, 'INTERNAL_SERVER_ERROR', 'This part of the answer could not be made.');
}

/** GraphQL locates an error of the caller's argument at its value, and a fault of the answer at the field. */
function isAboutArgument({ originalError, nodes }: GraphQLError): boolean {
  return originalError instanceof GraphQLError && nodes !== undefined && nodes[0]?.kind !== Kind.FIELD;
}

function coded({ path }: GraphQLError, code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { ...(path === undefined ? {} : { path }), extensions: { code } });
}
