/**
 * A place of a plan: a path in the answer under construction in which `@` stands for every entry of a list and
 * `|[A,B]` lets objects of these types through only. Finds the objects there.
 */
import type { GraphQLSchema } from 'graphql';
import type { Path } from './lost-fields.ts';
import { isData, ownValue, type Data } from './subgraph-data.ts';
import { typeCondition, type TypeCondition } from './type-conditions.ts';

interface Stride {
  /** Null where only a type is asked for: the root, or a condition that follows another. */
  readonly name: string | null;
  readonly condition: TypeCondition | null;
}

/** An object at a place, its path in the answer, and the objects its path leads through, the nearest first. */
export interface Found {
  readonly object: Data;
  readonly path: Path;
  readonly owners: readonly Data[];
}

const EVERY = '@';

export class Place {
  /** Without conditions. */
  readonly path: Path;
  private readonly strides: readonly Stride[];

  constructor(schema: GraphQLSchema, path: readonly (string | number)[]) {
    this.strides = path.map((step) => strideOf(schema, String(step)));
    this.path = this.strides.flatMap(({ name }) => (name === null ? [] : [name]));
  }

  objectsIn(data: Data): Data[] {
    const objects: Data[] = [];
    this.collect(data, 0, objects);
    return objects;
  }

  private collect(value: unknown, at: number, objects: Data[]): void {
    const stride = this.strides[at];
    if (Array.isArray(value)) {
      const next = stride?.name === EVERY ? at + 1 : at;
      for (const entry of value) if (isAdmitted(stride, entry, next > at)) this.collect(entry, next, objects);
    } else if (isData(value)) {
      if (!stride) objects.push(value);
      else {
        const inner = stride.name === null ? value : ownValue(value, stride.name);
        if (isAdmitted(stride, inner, true)) this.collect(inner, at + 1, objects);
      }
    }
  }

  /** The same objects with their paths: slower, for errors and for values from outer objects. */
  locate(data: Data): Found[] {
    return this.located(data, 0, [], []);
  }

  private located(value: unknown, at: number, path: Path, owners: readonly Data[]): Found[] {
    const stride = this.strides[at];
    if (Array.isArray(value)) {
      const next = stride?.name === EVERY ? at + 1 : at;
      return value.flatMap((entry: unknown, index) =>
        isAdmitted(stride, entry, next > at) ? this.located(entry, next, [...path, index], owners) : [],
      );
    }
    if (!isData(value)) return [];
    if (!stride) return [{ object: value, path, owners }];
    if (stride.name === null) return isAdmitted(stride, value, true) ? this.located(value, at + 1, path, owners) : [];
    const inner = ownValue(value, stride.name);
    return isAdmitted(stride, inner, true)
      ? this.located(inner, at + 1, [...path, stride.name], [value, ...owners])
      : [];
  }
}

function strideOf(schema: GraphQLSchema, step: string): Stride {
  const [name = '', types] = step.split('|');
  const names = types?.slice(1, -1).split(',');
  return { name: name === '' ? null : name, condition: names ? typeCondition(schema, names) : null };
}

/** A condition on a list is one on its entries. */
function isAdmitted(stride: Stride | undefined, value: unknown, isReached: boolean): boolean {
  if (!isReached || !stride?.condition || !isData(value)) return true;
  return stride.condition(value) !== false;
}
