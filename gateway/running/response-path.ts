/**
 * A path in the answer under construction, in which `@` stands for every entry of a list, and the objects it leads to. Paths
 * carry no type conditions; objects of other types are filtered out when representations are built.
 */
import { isData, ownValue, type Data } from '../plain-data.ts';

export type Path = readonly (string | number)[];

/** An object at a response path, its own path in the answer, and the objects above it, the nearest first. */
export interface LocatedObject {
  readonly object: Data;
  readonly path: Path;
  readonly owners: readonly Data[];
}

const EVERY = '@';

export class ResponsePath {
  readonly steps: readonly string[];

  constructor(steps: Path) {
    this.steps = steps.map(String);
  }

  objectsIn(data: Data): Data[] {
    const objects: Data[] = [];
    this.collect(data, 0, objects);
    return objects;
  }

  private collect(value: unknown, at: number, objects: Data[]): void {
    const step = this.steps[at];
    if (Array.isArray(value)) {
      const next = step === EVERY ? at + 1 : at;
      for (const entry of value) this.collect(entry, next, objects);
    } else if (isData(value)) {
      if (step === undefined) objects.push(value);
      else this.collect(ownValue(value, step), at + 1, objects);
    }
  }

  /** The same objects with their paths. Slower: used for errors and for values from outer objects. */
  locate(data: Data): LocatedObject[] {
    return this.located(data, 0, [], []);
  }

  private located(value: unknown, at: number, path: Path, owners: readonly Data[]): LocatedObject[] {
    const step = this.steps[at];
    if (Array.isArray(value)) {
      const next = step === EVERY ? at + 1 : at;
      return value.flatMap((entry: unknown, index) => this.located(entry, next, [...path, index], owners));
    }
    if (!isData(value)) return [];
    if (step === undefined) return [{ object: value, path, owners }];
    return this.located(ownValue(value, step), at + 1, [...path, step], [value, ...owners]);
  }
}

/** The steps before the first list. */
export function untilList(steps: Path): Path {
  const list = steps.indexOf(EVERY);
  return list === -1 ? steps : steps.slice(0, list);
}
