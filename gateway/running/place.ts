/**
 * A place of a plan: a path in the answer under construction in which `@` stands for every entry of a list. Finds the
 * objects there. Which of them a fetch is about, their representations say: the planner only writes types into paths when
 * it is told to.
 */
import type { Path } from './lost-fields.ts';
import { isData, ownValue, type Data } from './subgraph-data.ts';

/** An object at a place, its path in the answer, and the objects its path leads through, the nearest first. */
export interface Found {
  readonly object: Data;
  readonly path: Path;
  readonly owners: readonly Data[];
}

const EVERY = '@';

export class Place {
  readonly path: readonly string[];

  constructor(path: readonly (string | number)[]) {
    this.path = path.map(String);
  }

  objectsIn(data: Data): Data[] {
    const objects: Data[] = [];
    this.collect(data, 0, objects);
    return objects;
  }

  private collect(value: unknown, at: number, objects: Data[]): void {
    const step = this.path[at];
    if (Array.isArray(value)) {
      const next = step === EVERY ? at + 1 : at;
      for (const entry of value) this.collect(entry, next, objects);
    } else if (isData(value)) {
      if (step === undefined) objects.push(value);
      else this.collect(ownValue(value, step), at + 1, objects);
    }
  }

  /** The same objects with their paths: slower, for errors and for values from outer objects. */
  locate(data: Data): Found[] {
    return this.located(data, 0, [], []);
  }

  private located(value: unknown, at: number, path: Path, owners: readonly Data[]): Found[] {
    const step = this.path[at];
    if (Array.isArray(value)) {
      const next = step === EVERY ? at + 1 : at;
      return value.flatMap((entry: unknown, index) => this.located(entry, next, [...path, index], owners));
    }
    if (!isData(value)) return [];
    if (step === undefined) return [{ object: value, path, owners }];
    return this.located(ownValue(value, step), at + 1, [...path, step], [value, ...owners]);
  }
}
