/** The supergraph as it was composed at build time; no subgraph has to be up to read it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { projectFile } from '../platform/base/project-file.ts';
import { SettingsError } from '../platform/settings/environment-reader.ts';

/** The committed one, unless another file is given. Without any there is nothing to serve, so the start ends. */
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

/** By which whoever replaces the file sees that it is served: the same that `sha256sum` prints. */
export function supergraphDigest(supergraphSdl: string): string {
  return createHash('sha256').update(supergraphSdl).digest('hex');
}
