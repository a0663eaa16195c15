/** The supergraph as it was composed at build time and committed; no subgraph has to be up to read it. */
import { readFile } from 'node:fs/promises';
import { projectFile } from '../platform/project-file.ts';

export function readSupergraph(): Promise<string> {
  return readFile(projectFile('schema/supergraph.graphql'), 'utf8');
}
