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

/** Sets of nodes of which each leads to every other one (Tarjan), but for single nodes. */
export function circlesOf(graph: ReadonlyMap<string, Iterable<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (path.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const circle = path.splice(path.indexOf(node));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return circles;
}
