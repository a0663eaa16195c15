/** Reads a subgraph's HTTP answer as a GraphQL result; anything else counts as no answer. */
import type { SubgraphResult } from './subgraph-execution.ts';

export function readResult(text: string): SubgraphResult {
  const value: unknown = JSON.parse(text);
  if (isObject(value) && ('data' in value || 'errors' in value)) {
    const { data = null, errors = [] } = value;
    const areErrors =
      Array.isArray(errors) && errors.every((one) => isObject(one) && typeof one['message'] === 'string');
    if (areErrors && (data === null || isObject(data))) return value;
  }
  throw new Error('the answer is no GraphQL result');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
