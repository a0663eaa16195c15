/**
 * Makes a call of any mutation with arguments that have the right form, from the schema alone, so that a test can send
 * every mutation there is. What it is about is given by the test; the rest is made up.
 */
import { randomUUID } from 'node:crypto';
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

export interface Call {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const madeUpScalars: Readonly<Record<string, unknown>> = {
  ID: 'crd_01HK153X00AAAAAAAAAAAAAAAA',
  String: 'Some words',
  Int: 1,
  Float: 1.5,
  Boolean: true,
  Date: '2026-01-15',
  DateTime: '2026-01-15T08:00:00.000Z',
  TimeZone: 'Europe/Brussels',
  Decimal: '10.50',
  LanguageCode: 'en',
  CountryCode: 'UA',
  CurrencyCode: 'EUR',
  URI: 'https://example.org/page',
  EmailAddress: 'somebody@example.org',
  Markdown: 'Some *words*.',
};

/** `given` names arguments whose value matters; everything else that is needed is made up, what is not is left out. */
export function wellFormedCall(
  schema: GraphQLSchema,
  mutation: string,
  given: Readonly<Record<string, unknown>>,
): Call {
  const field = schema.getMutationType()?.getFields()[mutation];
  if (!field) throw new Error(`There is no mutation ${mutation}.`);
  const sent = field.args.filter((argument) => argument.name in given || isNeeded(argument));
  const declared = sent.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = sent.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    query: `mutation (${declared}) { ${mutation}(${passed}) { errors { __typename code message path } } }`,
    variables: Object.fromEntries(
      sent.map(({ name, type }) => [name, name in given ? given[name] : madeUp(name, type)]),
    ),
  };
}

function isNeeded({ type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>): boolean {
  return type instanceof GraphQLNonNull && defaultValue === undefined;
}

function madeUp(name: string, type: GraphQLInputType): unknown {
  if (name === 'idempotencyKey') return randomUUID();
  if (type instanceof GraphQLNonNull) return madeUp(name, type.ofType);
  if (type instanceof GraphQLList) return [madeUp(name, type.ofType)];
  if (type instanceof GraphQLEnumType) return type.getValues()[0]?.name;
  if (type instanceof GraphQLInputObjectType) {
    const needed = Object.values(type.getFields()).filter(isNeeded);
    return Object.fromEntries(needed.map((one) => [one.name, madeUp(one.name, one.type)]));
  }
  return madeUpScalars[type.name];
}
