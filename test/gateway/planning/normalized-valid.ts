/** Normalises an operation, and checks that the operation is valid before and after it. */
import { parse, validate, type GraphQLSchema } from 'graphql';
import { normalizedOperation, type NormalizedOperation } from '../../../gateway/planning/normalized-operation.ts';

export function normalizedValid(schema: GraphQLSchema, source: string, operationName?: string): NormalizedOperation {
  const document = parse(source);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  const normalized = normalizedOperation(schema, document, operationName);
  const refused = validate(schema, normalized.document).map(({ message }) => message);
  expect({ source, refused }).toEqual({ source, refused: [] });
  return normalized;
}
