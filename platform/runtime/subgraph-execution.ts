/**
 * Runs an operation the gateway planned against one subgraph's schema. Documents are parsed, validated and made
 * executable once and kept, as the gateway asks with few texts and many variables.
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
import type { RequestContext } from '../graph/request-context.ts';

export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** True for a read, which a transport may send twice. What is left out or false is sent once, whatever happens. */
  readonly isIdempotent?: boolean | undefined;
}

export type SubgraphResult = Pick<ExecutionResult, 'data' | 'errors'>;

interface Executable {
  readonly operationName: string | undefined;
  readonly refuseNulls: RefuseNulls;
  readonly execute: ExecuteDocument;
}

/** Operations kept; the named ones need some dozens. */
const MAX_OPERATIONS = 2_000;

export type ExecuteOperation = (request: SubgraphRequest, context: RequestContext) => Promise<SubgraphResult>;

export function executionOf(schema: GraphQLSchema, executor: ExecutorName = 'jit'): ExecuteOperation {
  const makeExecutable = executorOf(executor, schema);
  /** By text alone first: the gateway's plans hold the same text object at every request, and it is found at once. */
  const kept = new LRUCache<string, Executable>({ max: MAX_OPERATIONS });

  function executableOf({ query, operationName }: SubgraphRequest): Executable | readonly GraphQLError[] {
    const known = kept.get(query);
    if (known && known.operationName === operationName) return known;
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
    kept.set(query, executable);
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

/** A fault is told to the log with all it knows, and to the caller as a fault. */
function masked(error: GraphQLError, { log, requestId }: RequestContext): GraphQLError {
  // Errors without a cause come from GraphQL itself: a wrong variable, a null where none may be.
  if (isMeantForCaller(error) || error.originalError === undefined) return error;
  if (isAboutArgument(error)) return coded(error, 'BAD_USER_INPUT', error.message);
  log.error({ requestId, path: error.path, error: error.originalError.stack }, 'a field failed');
  return coded(error, 'INTERNAL_SERVER_ERROR', 'This part of the answer could not be made.');
}

/** GraphQL points at the value of an argument where the caller wrote it; at the field where the answer is at fault. */
function isAboutArgument({ originalError, nodes }: GraphQLError): boolean {
  return originalError instanceof GraphQLError && nodes !== undefined && nodes[0]?.kind !== Kind.FIELD;
}

function coded({ path }: GraphQLError, code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { ...(path === undefined ? {} : { path }), extensions: { code } });
}
