/**
 * Writes a valid operation over a schema by chance: aliases, arguments as literals and as variables, which are given, null
 * or left out for a default, inline and named fragments, conditions. What it writes is checked by GraphQL's own validation.
 */
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { Chance } from './chance.ts';

export interface GeneratedOperation {
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

/** Values an argument can have, by its name or else by its type; what is in neither is left out where it may be. */
export type ArgumentValues = Readonly<Record<string, readonly unknown[]>>;

interface Wish {
  readonly schema: GraphQLSchema;
  readonly seed: number;
  readonly values: ArgumentValues;
  readonly kind?: 'query' | 'mutation';
  readonly depth?: number;
}

export function generatedOperation({ seed, ...wish }: Wish): GeneratedOperation {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const operation = new Writer({ ...wish, seed: seed * 1_000 + attempt }).operation();
    if (validate(wish.schema, parse(operation.source)).length === 0) return operation;
  }
  throw new Error(`No valid operation came of the seed ${String(seed)}.`);
}

/** What a place takes, and what it is without a value. */
type Taking = Pick<GraphQLArgument, 'type'> & { readonly defaultValue?: unknown };

class Writer {
  private readonly chance: Chance;
  private readonly definitions: string[] = [];
  private readonly fragments: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private names = 0;

  constructor(private readonly wish: Wish) {
    this.chance = new Chance(wish.seed);
  }

  operation(): GeneratedOperation {
    const { schema, kind = 'query', depth = 5 } = this.wish;
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    if (!root) throw new Error(`The schema has no ${kind}.`);
    const body = this.selection(root, depth);
    const definitions = this.definitions.length > 0 ? `(${this.definitions.join(', ')})` : '';
    return {
      source: [`${kind} Generated${definitions} ${body}`, ...this.fragments].join('\n'),
      variables: this.variables,
    };
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const usable = fields.filter((field) => depth > 1 || !isCompositeType(getNamedType(field.type)));
    const parts = usable.length > 0 ? this.chance.some(usable, 4).flatMap((field) => this.field(field, depth)) : [];
    if (depth > 0.5 && (isAbstractType(type) || this.chance.isLucky(0.15))) parts.push(...this.typed(type, depth));
    // Of an object with conditional fields only, the stock executor may answer nothing.
    const isSure = parts.some((part) => !/^[^{]*@(skip|include)/.test(part));
    if (!isSure || this.chance.isLucky(0.2)) parts.push(this.chance.oneOf(['__typename', 'kind: __typename']));
    return `{ ${parts.join(' ')} }`;
  }

  private typed(type: GraphQLCompositeType, depth: number): string[] {
    const possible = isAbstractType(type) ? [...this.wish.schema.getPossibleTypes(type)] : [type];
    const wider = isAbstractType(type)
      ? this.wish.schema.getPossibleTypes(type).flatMap((one) => one.getInterfaces())
      : [];
    return this.chance.some([...possible, ...wider], 3).map((one) => {
      const body = this.selection(one, depth - 0.5);
      if (this.chance.isLucky(0.7)) return `... on ${one.name}${this.condition()} ${body}`;
      const name = `Part${String(++this.names)}`;
      this.fragments.push(`fragment ${name} on ${one.name} ${body}`);
      return `...${name}${this.condition()}`;
    });
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const type = getNamedType(field.type);
    const given = field.args.flatMap((argument) => this.argument(argument));
    if (given.includes(null)) return [];
    const written = given.length > 0 ? `(${given.join(', ')})` : '';
    const alias = written !== '' || this.chance.isLucky(0.15) ? `${field.name}${String(++this.names)}: ` : '';
    const inner = isCompositeType(type) ? ` ${this.selection(type, depth - 1)}` : '';
    return [`${alias}${field.name}${written}${this.condition()}${inner}`];
  }

  /** Nothing for an argument that is left out, null for one that cannot be. */
  private argument(argument: GraphQLArgument): (string | null)[] {
    const choices = this.choicesFor(argument.name, argument.type);
    const isNeeded = isRequiredArgument(argument);
    if (choices.length === 0) return isNeeded ? [null] : [];
    if (!isNeeded && this.chance.isLucky(0.5)) return [];
    const value = this.chance.oneOf(choices);
    return [
      `${argument.name}: ${this.chance.isLucky(0.5) ? this.variable(argument, value) : this.written(argument.type, value)}`,
    ];
  }

  private choicesFor(name: string, type: GraphQLInputType): readonly unknown[] {
    const named = getNamedType(type);
    const found = this.wish.values[name] ?? this.wish.values[named.name];
    if (found) return found;
    return isEnumType(named) && !isListType(isNonNullType(type) ? type.ofType : type)
      ? named.getValues().map((value) => value.name)
      : [];
  }

  /** As a literal, with variables at some places in it; a list of one also as the one, as input may be. */
  private written(type: GraphQLInputType, value: unknown): string {
    if (isNonNullType(type)) return this.written(type.ofType, value);
    const part = (of: Taking, one: unknown): string =>
      this.chance.isLucky(0.3) ? this.variable(of, one) : this.written(of.type, one);
    if (isListType(type) && Array.isArray(value)) {
      if (value.length === 1 && this.chance.isLucky(0.3)) return this.written(type.ofType, value[0]);
      return `[${value.map((one) => part({ type: type.ofType }, one)).join(', ')}]`;
    }
    if (!isInputObjectType(type)) return literal(type, value);
    const fields = type.getFields();
    const parts = Object.entries(value as object).map(
      ([name, one]) => `${name}: ${part(fields[name] ?? { type }, one)}`,
    );
    return `{ ${parts.join(', ')} }`;
  }

  /** Nullable also where null may not stand, when a default of its own or of the place lets it. */
  private variable({ type, defaultValue }: Taking, value: unknown): string {
    const name = `v${String(++this.names)}`;
    const isDefault = this.chance.isLucky(0.4);
    const mayBeNullable = isDefault || defaultValue !== undefined;
    const declared = mayBeNullable && this.chance.isLucky(0.5) ? getNullableType(type) : type;
    this.definitions.push(`$${name}: ${String(declared)}${isDefault ? ` = ${literal(type, value)}` : ''}`);
    this.give(name, value, { isNullable: !isNonNullType(declared), isDefault });
    return `$${name}`;
  }

  private give(name: string, value: unknown, { isNullable, isDefault }: Record<'isNullable' | 'isDefault', boolean>) {
    if ((isNullable || isDefault) && this.chance.isLucky(0.5)) return;
    this.variables[name] = isNullable && this.chance.isLucky(0.3) ? null : value;
  }

  private condition(): string {
    if (this.chance.isLucky(0.8)) return '';
    const isTrue = this.chance.isLucky(0.5);
    const name = this.chance.oneOf(['skip', 'include']);
    if (this.chance.isLucky(0.3)) return ` @${name}(if: ${String(isTrue)})`;
    const variable = `is${String(++this.names)}`;
    const isDefault = this.chance.isLucky(0.3);
    this.definitions.push(`$${variable}: ${isDefault ? `Boolean = ${String(!isTrue)}` : 'Boolean!'}`);
    this.give(variable, isTrue, { isNullable: isDefault, isDefault });
    return ` @${name}(if: $${variable})`;
  }
}

function literal(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return literal(type.ofType, value);
  if (Array.isArray(value))
    return `[${value.map((one) => literal(isListType(type) ? type.ofType : type, one)).join(', ')}]`;
  if (isEnumType(getNamedType(type))) return String(value);
  if (typeof value !== 'object' || value === null || !('getFields' in type)) return JSON.stringify(value);
  const fields = type.getFields();
  return `{ ${Object.entries(value)
    .map(([name, one]) => `${name}: ${literal(fields[name]?.type ?? type, one)}`)
    .join(', ')} }`;
}
