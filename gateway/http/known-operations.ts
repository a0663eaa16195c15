/**
 * Operations whose text has come before, as most do. Apollo Server parses, validates, limits and plans a text and tells
 * what is wrong with it; when it has answered one without an error, the next request with the same text is answered
 * from here, for a third of the processor time. Whatever is not plain data goes back to Apollo Server to be told.
 */
import type { HTTPGraphQLResponse } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { HubContext, PassedOperation } from '../hub-context.ts';
import type { Accepted } from './accepted-media-type.ts';
import type { Asked } from './graphql-request.ts';

type Variables = Readonly<Record<string, unknown>>;
type Headers = readonly (readonly [string, string])[];

interface KnownOperation extends Required<PassedOperation> {
  /** Headers of an answer by what the caller accepts, as Apollo Server has written them. */
  readonly headers: Map<Accepted, Headers>;
}

export interface PlainAnswer {
  readonly headers: Headers;
  readonly body: string;
}

/** Characters of texts kept. What was planned over a supergraph that is served no more goes when its text comes again. */
const MAX_TEXT_CHARACTERS = 500_000;
/** What the shortest text weighs with all that is kept for it. */
const ENTRY_CHARACTERS = 200;

export class KnownOperations {
  private readonly known = new LRUCache<string, KnownOperation>({
    maxSize: MAX_TEXT_CHARACTERS,
    sizeCalculation: (_, key) => key.length + ENTRY_CHARACTERS,
  });

  /** Null when Apollo Server is to answer; the context then holds what has been answered already. */
  async answer(asked: Asked, context: HubContext): Promise<PlainAnswer | null> {
    const plain = plainQuestion(asked);
    const known = plain && this.known.get(plain.key);
    const headers = known?.operation.isServed() ? known.headers.get(asked.accept) : undefined;
    const extensions = known && extensionsOrNull(known, plain.variables);
    if (!known || !headers || !extensions) return null;
    const result = await known.operation.run(plain.variables, context);
    if (result.errors) {
      context.result = result;
      return null;
    }
    return { headers, body: `${JSON.stringify({ data: result.data, extensions })}\n` };
  }

  /** Keeps an operation that Apollo Server has answered. */
  keep(
    asked: Asked,
    { context, answer }: { readonly context: HubContext; readonly answer: HTTPGraphQLResponse },
  ): void {
    const plain = plainQuestion(asked);
    const { extensionsUnder, operation } = context.passed;
    if (!plain || !extensionsUnder || !operation || (answer.status ?? 200) !== 200) return;
    let known = this.known.get(plain.key);
    if (!known?.operation.isServed()) {
      known = { extensionsUnder, operation, headers: new Map() };
      this.known.set(plain.key, known);
    }
    known.headers.set(asked.accept, [...answer.headers]);
  }
}

/** Null for what is more than a text and its variables, or something else. */
function plainQuestion({ method, body }: Asked): { readonly key: string; readonly variables: Variables } | null {
  if (method !== 'POST' || !isObject(body)) return null;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || !isAbsent(extensions) || !isNameOrAbsent(operationName)) return null;
  if (!isAbsent(variables) && !isObject(variables)) return null;
  return { key: `${operationName ?? ''} ${query}`, variables: variables ?? {} };
}

/** A name with a space in it could pass for a name and the beginning of a text. */
function isNameOrAbsent(value: unknown): value is string | null | undefined {
  return isAbsent(value) || (typeof value === 'string' && /^\w+$/.test(value));
}

/** Null where the variables ask for too much, which Apollo Server then says. */
function extensionsOrNull(
  { extensionsUnder }: KnownOperation,
  variables: Variables,
): Readonly<Record<string, unknown>> | null {
  try {
    return extensionsUnder(variables);
  } catch {
    return null;
  }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
