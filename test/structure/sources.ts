/** The sources of the program, and which file imports which; types are counted. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { projectFile } from '../../platform/base/project-file.ts';

const HOUSES = ['platform', 'covenant', 'subgraphs', 'gateway'];

export interface Source {
  /** Path from the root of the project. */
  readonly path: string;
  readonly text: string;
  /** Files of the program that it imports. */
  readonly imports: readonly string[];
}

export const sources: readonly Source[] = HOUSES.flatMap(filesIn).map((path) => {
  const text = readFileSync(projectFile(path), 'utf8');
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g)].map(([, to = '']) =>
    normalize(join(dirname(path), to)),
  );
  return { path, text, imports };
});

function filesIn(folder: string): string[] {
  return readdirSync(projectFile(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : filesIn(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

/** Sets of nodes of which each leads to every other one, but for single nodes. */
export function circlesOf(graph: ReadonlyMap<string, Iterable<string>>): string[][] {
  const reached = new Map([...graph.keys()].map((node) => [node, reachedFrom(graph, node)]));
  const circles = new Map<string, string[]>();
  for (const [node, others] of reached) {
    const circle = [...others].filter((other) => reached.get(other)?.has(node)).sort();
    if (circle.length > 0) circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

/** All nodes to which a way leads; the node itself where one leads back to it. */
function reachedFrom(graph: ReadonlyMap<string, Iterable<string>>, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const next of graph.get(node) ?? []) {
      if (reached.has(next) || !graph.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}
