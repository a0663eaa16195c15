/**
 * Keeps callers from naming a field in the answer like something a plan asks for itself: with `{ book { pages: title weight } }`
 * the planner would tell the subgraph that weighs books the title as the number of pages, and with another alias it would
 * take a title for a key. Such an operation runs under generated names and is answered under the caller's.
 */
import { GraphQLError, Kind, visit, type DocumentNode, type ExecutionResult, type FieldNode } from 'graphql';
import { isData, setValue, type Data, type Variables } from '../plain-data.ts';
import { isVariableOfPlans } from './reserved-names.ts';

/** The caller's names, by the names generated for them. */
type Names = ReadonlyMap<string, string>;

/** An operation under generated names, with the way back to the caller's. */
export interface RenamedOperation {
  readonly document: DocumentNode;
  /** False when nothing had to be renamed: variables and answers then stay as they are. */
  readonly isRenamed: boolean;
  /** The caller's variables under the generated names. */
  variables(given: Variables): Variables;
  /** The answer under the caller's names. */
  answer(result: ExecutionResult): ExecutionResult;
}

export function renamedOperation(reserved: ReadonlySet<string>, document: DocumentNode): RenamedOperation {
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
  return {
    document: renamed,
    isRenamed: aliases.size > 0 || variables.size > 0,
    variables: (given) => variablesUnder(variables, given),
    answer: (result) => answerWith(aliases, variables, result),
  };
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

function variablesUnder(names: Names, given: Variables): Variables {
  const variables = { ...given };
  for (const [generated, callers] of names) {
    // Drops a variable that the caller sent under the generated name.
    Reflect.deleteProperty(variables, generated);
    if (Object.hasOwn(given, callers)) variables[generated] = given[callers];
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
  const told = [...variables].reduce(
    (text, [generated, callers]) => text.replaceAll(`$${generated}`, `$${callers}`),
    message,
  );
  const place = path?.map((step) => (typeof step === 'string' ? (aliases.get(step) ?? step) : step));
  return new GraphQLError(told, { ...(place && { path: place }), extensions });
}
