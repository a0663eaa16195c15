/**
 * When a fetch from a subgraph fails as a whole, each field it should have filled gets an error at its own place in the
 * answer, so that a client can tell "not available" from "there is none".
 */
import { GraphQLError, Kind, parse, type FieldNode, type SelectionNode } from 'graphql';
import type { Loss } from './fetch.ts';
import { untilList, type Path } from './response-path.ts';

/** One failed fetch. Its fields belong to the objects at `responsePath`, in which `@` stands for every entry of a list. */
export class LostFetchError extends GraphQLError {
  constructor(
    readonly loss: Loss,
    readonly responsePath: Path,
    readonly responseNames: readonly string[],
  ) {
    super(loss.message, { extensions: loss.extensions ?? {} });
  }

  /** Errors at every lost field that is null in the answer; one at the path itself when the answer has no object there. */
  located(data: unknown): GraphQLError[] {
    const owners = this.responsePath.length === 0 ? [[]] : pathsTo(data, this.responsePath);
    const paths = owners.flatMap((owner) => this.responseNames.map((name) => [...owner, name]));
    const lost = this.responsePath.length === 0 ? paths : paths.filter((path) => valueAt(data, path) === null);
    return lost.length > 0 ? lost.map((path) => this.at(path)) : [this.at(untilList(this.responsePath))];
  }

  private at(path: Path): GraphQLError {
    return new GraphQLError(this.loss.message, { path, extensions: this.loss.extensions ?? {} });
  }
}

/** Names in the answer of the fields an operation to a subgraph selects, below `_entities` where it asks for some. */
export function responseNamesOf(query: string): string[] {
  const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fields = fieldsOf(operation?.selectionSet.selections ?? []);
  const entities = fields.find(({ name }) => name.value === '_entities');
  const lost = entities?.selectionSet ? fieldsOf(entities.selectionSet.selections) : fields;
  const names = lost.map(({ alias, name }) => (alias ?? name).value);
  return [...new Set(names)].filter((name) => name !== '__typename');
}

function fieldsOf(selections: readonly SelectionNode[]): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet.selections) : [];
  });
}

/** The paths of all objects in the answer that steps lead to. */
function pathsTo(data: unknown, steps: Path, before: Path = []): Path[] {
  const [step, ...rest] = steps;
  if (typeof data !== 'object' || data === null) return [];
  if (step === undefined) return [before];
  if (step === '@') {
    return Object.entries(data).flatMap(([index, entry]) => pathsTo(entry, rest, [...before, Number(index)]));
  }
  return pathsTo((data as Record<string, unknown>)[step], rest, [...before, step]);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    data,
  );
}
