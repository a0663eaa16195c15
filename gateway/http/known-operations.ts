/**
 * Answers an operation whose text has come before, as most do. Apollo Server parses, validates, limits and plans a text and
 * tells what is wrong with it; when it has answered one without an error, the next request with the same text is answered
 * from here, for a third of the processor time. Whatever is not plain data goes back to Apollo Server to be told.
 */
import type { HTTPGraphQLResponse } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import type { HubContext } from '../hub-context.ts';
import type { CostExtensions, MadeOperation, OperationRecord } from '../operations/operation-record.ts';
import type { OperationAddress } from '../operations/operation-store.ts';
import { isData, type Variables } from '../plain-data.ts';
import type { Accepted } from './accepted-media-type.ts';
import { partsOf, type Asked } from './graphql-request.ts';

/** What a request asks. */
export interface Question extends OperationAddress {
  /** Null where the request is more than a text and its variables, or has something else for variables. */
  readonly variables: Variables | null;
}

/** Null for a request that names no operation, which Apollo Server refuses. */
export function questionOf(asked: Asked): Question | null {
  const { query: text, operationName = null, variables, extensions } = partsOf(asked);
  if (typeof text !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  const isPlain = asked.method === 'POST' && isAbsent(extensions) && (isAbsent(variables) || isData(variables));
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

/** The answer, or a result with errors that Apollo Server is to tell. Null where nothing has run. */
export async function answerOfKnown(
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

/** Null where the variables ask for too much, which Apollo Server then says. */
function affordableOrNull(costFor: NonNullable<MadeOperation['costFor']>, variables: Variables): CostExtensions | null {
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
