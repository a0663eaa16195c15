/** Makes a constant and a GraphQL enum from one list of values and descriptions. */
import { registerEnumType } from 'type-graphql';

/** `values`: what each value means, for the person who queries. */
export function enumType<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [One in Value]: One } {
  const entries = Object.entries<string>(values);
  const type = Object.fromEntries(entries.map(([value]) => [value, value])) as { readonly [One in Value]: One };
  const valuesConfig = Object.fromEntries(entries.map(([value, meaning]) => [value, { description: meaning }]));
  registerEnumType<Record<string, string>>(type, { name, description, valuesConfig });
  return type;
}
