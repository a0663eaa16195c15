/** The form of an operation, both of them valid. */
import { parse, validate, type GraphQLSchema } from 'graphql';
import { normalForm, type NormalForm } from '../../../gateway/planning/normal-form.ts';

export function validForm(schema: GraphQLSchema, source: string, operationName?: string): NormalForm {
  const document = parse(source);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  const form = normalForm(schema, document, operationName);
  const refused = validate(schema, form.document).map(({ message }) => message);
  expect({ source, refused }).toEqual({ source, refused: [] });
  return form;
}
