/** The supergraph as it was composed at build time; no subgraph has to be up to read it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { projectFile } from '../platform/base/project-file.ts';
import { SettingsError } from '../platform/settings/environment-reader.ts';

/** Reads the bundled supergraph, or the file that is given. Without either the start ends. */
export async function readSupergraph(file: string = bundledSupergraph()): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new SettingsError(`SUPERGRAPH_FILE is "${file}", which cannot be read (${reason}).`);
  }
}

export function bundledSupergraph(): string {
  return projectFile('schema/supergraph.graphql');
}

/** The same digest that `sha256sum` prints, so that an operator can compare it with the file. */
export function supergraphDigest(supergraphSdl: string): string {
  return createHash('sha256').update(supergraphSdl).digest('hex');
}
