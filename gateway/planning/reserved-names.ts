/**
 * Keeps callers from naming a field in the answer like something a plan asks for itself: with `{ book { pages: title weight } }`
 * the planner would tell the subgraph that weighs books the title as the number of pages, and with another alias it would
 * take a title for a key. Such an operation is run under names of this module's choice and answered under the caller's.
 */
import { GraphQLError, Kind, visit, type DocumentNode, type ExecutionResult, type FieldNode } from 'graphql';
import type { Variables } from '../running/run.ts';
import type { ReadyOperation } from '../running/served-supergraph.ts';
import { isData, setValue, type Data } from '../running/subgraph-data.ts';

/** Directives of a supergraph that say what else is asked for, and where in them. */
const ASKING = new Set(['join__type', 'join__field']);
const ASKED = new Set(['key', 'requires', 'selection']);
const NAME = /[_A-Za-z]\w*/g;
const OWN_VARIABLE = /^(representations|contextualArgument_.*)$/;

type Names = ReadonlyMap<string, string>;

/** Every name in a key, in what a field requires or takes from an outer object. */
export function reservedNamesOf(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(['__typename']);
  function reserve({ name, value }: { name: { value: string }; value: { kind: Kind; value?: unknown } }): void {
    if (!ASKED.has(name.value) || value.kind !== Kind.STRING) return;
    for (const [found] of String(value.value).matchAll(NAME)) names.add(found);
  }
  visit(supergraph, {
    Directive: ({ name }) => (ASKING.has(name.value) ? undefined : false),
    Argument: reserve,
    ObjectField: reserve,
  });
  return names;
}

/** True for a variable that plans have of their own, and for one that every object seems to have a value for. */
export function isVariableOfPlans(name: string): boolean {
  return OWN_VARIABLE.test(name) || name in Object.prototype;
}

export function withNamesOfCaller(
  reserved: ReadonlySet<string>,
  document: DocumentNode,
  prepare: (document: DocumentNode) => ReadyOperation,
): ReadyOperation {
  const { renamed, aliases, variables } = renaming(reserved, document);
  const operation = prepare(renamed);
  if (aliases.size === 0 && variables.size === 0) return operation;
  return async (given, ask) => answerWith(aliases, variables, await operation(passed(given, variables), ask));
}

interface Renaming {
  readonly renamed: DocumentNode;
  /** The caller's names by ours. */
  readonly aliases: Names;
  readonly variables: Names;
}

function renaming(reserved: ReadonlySet<string>, document: DocumentNode): Renaming {
  const aliases = new Map<string, string>();
  const variables = new Map<string, string>();
  const prefix = unusedPrefix(document);
  const replaced = (names: Map<string, string>, value: string) => {
    names.set(prefix + value, value);
    return { kind: Kind.NAME, value: prefix + value } as const;
  };
  const renamed = visit(document, {
    Field: {
      leave: (field: FieldNode) => {
        const { alias, name } = field;
        if (!alias || alias.value === name.value || !reserved.has(alias.value)) return undefined;
        return { ...field, alias: replaced(aliases, alias.value) };
      },
    },
    Variable: (variable) =>
      isVariableOfPlans(variable.name.value)
        ? { ...variable, name: replaced(variables, variable.name.value) }
        : undefined,
  });
  return { renamed, aliases, variables };
}

function unusedPrefix(document: DocumentNode): string {
  const used: string[] = [];
  visit(document, {
    Name: ({ value }) => {
      used.push(value);
    },
  });
  let prefix = 'renamed_';
  while (used.some((name) => name.startsWith(prefix))) prefix += '_';
  return prefix;
}

function passed(given: Variables, names: Names): Variables {
  const variables = { ...given };
  for (const [ours, callers] of names) {
    // A variable that only has our name is the caller's who guessed it.
    Reflect.deleteProperty(variables, ours);
    if (Object.hasOwn(given, callers)) variables[ours] = given[callers];
  }
  return variables;
}

function answerWith(aliases: Names, variables: Names, { data, errors }: ExecutionResult): ExecutionResult {
  return {
    ...(data !== undefined && { data: valueWith(aliases, data) as Data | null }),
    ...(errors && { errors: errors.map((error) => errorWith(aliases, variables, error)) }),
  };
}

function valueWith(aliases: Names, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => valueWith(aliases, entry));
  if (!isData(value)) return value;
  const answer: Data = {};
  for (const name of Object.keys(value)) setValue(answer, aliases.get(name) ?? name, valueWith(aliases, value[name]));
  return answer;
}

function errorWith(aliases: Names, variables: Names, { message, path, extensions }: GraphQLError): GraphQLError {
  const told = [...variables].reduce((text, [ours, callers]) => text.replaceAll(`$${ours}`, `$${callers}`), message);
  const place = path?.map((step) => (typeof step === 'string' ? (aliases.get(step) ?? step) : step));
  return new GraphQLError(told, { ...(place && { path: place }), extensions });
}
