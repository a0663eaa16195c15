/**
 * When a fetch from a subgraph fails as a whole, each field it should have filled gets an error at its own place in the
 * answer, so that a client can tell "not available" from "there is none".
 */
import { GraphQLError, Kind, parse, type FieldNode, type SelectionNode } from 'graphql';

export type Path = readonly (string | number)[];

/** What an error of a failed fetch says at every field that was lost. */
export interface Loss {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** One failed fetch. `place` is where its fields belong; in it `@` stands for every entry of a list. */
export class LostFetchError extends GraphQLError {
  constructor(
    readonly loss: Loss,
    readonly place: Path,
    readonly responseNames: readonly string[],
  ) {
    super(loss.message, { extensions: loss.extensions ?? {} });
  }

  /** Errors at every lost field that is null in the answer; one at the place itself when the answer has not even that. */
  located(data: unknown): GraphQLError[] {
    const owners = this.place.length === 0 ? [[]] : pathsTo(data, this.place);
    const paths = owners.flatMap((owner) => this.responseNames.map((name) => [...owner, name]));
    const lost = this.place.length === 0 ? paths : paths.filter((path) => valueAt(data, path) === null);
    return lost.length > 0 ? lost.map((path) => this.at(path)) : [this.at(untilList(this.place))];
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

/** The paths of all objects at a place of the answer. */
function pathsTo(data: unknown, place: Path, before: Path = []): Path[] {
  const [step, ...rest] = place;
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

export function untilList(place: Path): Path {
  const list = place.indexOf('@');
  return list === -1 ? place : place.slice(0, list);
}
