/**
 * Answers an operation whose text was sent before. The first time, Apollo Server parses and validates the text, applies the
 * limits, has it planned and words its errors. Once it has answered with status 200, this file answers later requests with
 * the same text, for a third of the processor time. Apollo Server still words every answer with errors.
 */
import type { HTTPGraphQLResponse } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import type { HubContext } from '../hub-context.ts';
import type { CostExtensions, MadeOperation, OperationRecord } from '../operations/operation-record.ts';
import type { OperationAddress } from '../operations/operation-store.ts';
import { isData, type Variables } from '../plain-data.ts';
import type { Accepted } from './accepted-media-type.ts';
import { parametersOf, type GraphqlRequest } from './graphql-request.ts';

/** What a request asks. */
export interface Question extends OperationAddress {
  /** Null if the request has extensions, or variables that are not an object. */
  readonly variables: Variables | null;
}

/** Null for a request that names no operation, which Apollo Server refuses. */
export function questionOf(request: GraphqlRequest): Question | null {
  const { query: text, operationName = null, variables, extensions } = parametersOf(request);
  if (typeof text !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  const isPlain = request.method === 'POST' && isAbsent(extensions) && (isAbsent(variables) || isData(variables));
  return { text, operationName, variables: isPlain ? (variables ?? {}) : null };
}

/** An answer as Apollo Server gives it. */
export interface Answer extends Pick<HTTPGraphQLResponse, 'status' | 'body'> {
  readonly headers: Iterable<readonly [string, string]>;
}

interface Asker {
  readonly question: Question;
  readonly accept: Accepted;
  readonly context: HubContext;
}

/** The answer, or a result with errors, which Apollo Server must word. Null when the operation has not run. */
export async function answerOfRepeated(
  { made }: OperationRecord,
  { question: { variables }, accept, context }: Asker,
): Promise<Answer | ExecutionResult | null> {
  if (!variables || !made?.costFor || !made.runnable?.isServed()) return null;
  const headers = made.headers.get(accept);
  const extensions = affordableOrNull(made.costFor, variables);
  if (!headers || !extensions) return null;
  const result = await made.runnable.run(variables, context);
  if (result.errors) return result;
  const string = `${JSON.stringify({ data: result.data, extensions })}\n`;
  return { headers, body: { kind: 'complete', string } };
}

/** Null when the variables ask for too much. Apollo Server then words the refusal. */
export function affordableOrNull(
  costFor: NonNullable<MadeOperation['costFor']>,
  variables: Variables,
): CostExtensions | null {
  try {
    const extensions = costFor(variables);
    return extensions.cost.requestedQueryCost <= extensions.cost.maximumAvailable ? extensions : null;
  } catch {
    return null;
  }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
