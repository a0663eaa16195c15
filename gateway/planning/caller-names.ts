/**
 * Renames aliases and variables of a caller that are also names a plan uses. With `{ book { pages: title weight } }` the
 * planner would send the title as the number of pages to the subgraph that weighs books; another alias could replace a key.
 * Such an operation runs under generated names, and the answer has the caller's names.
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
  variables(callers: Variables): Variables;
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
    variables: (callers) => variablesUnder(variables, callers),
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

function variablesUnder(names: Names, callerVariables: Variables): Variables {
  const variables = { ...callerVariables };
  for (const [generated, callers] of names) {
    // Drops a variable that the caller sent under the generated name.
    Reflect.deleteProperty(variables, generated);
    if (Object.hasOwn(callerVariables, callers)) variables[generated] = callerVariables[callers];
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
  const renamedMessage = [...variables].reduce(
    (text, [generated, callers]) => text.replaceAll(`$${generated}`, `$${callers}`),
    message,
  );
  const renamedPath = path?.map((step) => (typeof step === 'string' ? (aliases.get(step) ?? step) : step));
  return new GraphQLError(renamedMessage, { ...(renamedPath && { path: renamedPath }), extensions });
}
