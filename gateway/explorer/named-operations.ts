/**
 * Reads the hub's named operations for the explorer, with variables that work. A broken file stops the start with an error
 * that names it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, OperationTypeNode, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { NamedOperation } from './named-operation.ts';

type VariablesByOperation = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function readNamedOperations(folder: string): readonly NamedOperation[] {
  const variables = readVariables(join(folder, 'variables.json'));
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.graphql')) : [];
  const operations = files
    .sort()
    .map((file) => readOperation(join(folder, file), variables))
    .filter((operation) => operation !== null);
  return inOrderOf(Object.keys(variables), operations);
}

/** The variables file also says what a newcomer should see first; an operation without an entry comes after, by name. */
function inOrderOf(names: readonly string[], operations: readonly NamedOperation[]): readonly NamedOperation[] {
  const rank = ({ name }: NamedOperation): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return operations.toSorted((one, other) => rank(one) - rank(other));
}

function readVariables(path: string): VariablesByOperation {
  if (!existsSync(path)) return {};
  const value = readOrExplain<unknown>(path, JSON.parse);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${path} must hold one object: operation name → its variables.`);
  }
  return value as VariablesByOperation;
}

function readOperation(path: string, variables: VariablesByOperation): NamedOperation | null {
  const ast = readOrExplain(path, (text) => parse(text));
  const operation = theOnlyOperation(ast);
  if (operation?.name === undefined) return null;
  const name = operation.name.value;
  const changesData = operation.operation === OperationTypeNode.MUTATION;
  const document = readFileSync(path, 'utf8');
  const values = variables[name] ?? null;
  const missingVariables = findMissing(operation, values);
  return { name, ...describe(document), changesData, document, variables: values, missingVariables };
}

function theOnlyOperation(ast: DocumentNode): OperationDefinitionNode | undefined {
  const operations = ast.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [first] = operations;
  return operations.length === 1 ? first : undefined;
}

function describe(document: string): Pick<NamedOperation, 'description' | 'audience'> {
  const line = /^#\s*(.+?)\s*$/m.exec(document)?.[1] ?? '';
  const marked = /^(?<description>.*[.!?])\s*\((?<audience>[^()]+)\)$/.exec(line)?.groups;
  return { description: marked?.['description'] ?? line, audience: marked?.['audience'] ?? null };
}

function findMissing(operation: OperationDefinitionNode, values: Readonly<Record<string, unknown>> | null): string[] {
  return (operation.variableDefinitions ?? [])
    .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined)
    .map(({ variable }) => variable.name.value)
    .filter((name) => values?.[name] === undefined);
}

function readOrExplain<Value>(path: string, read: (text: string) => Value): Value {
  try {
    return read(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
