/**
 * Makes the files of the explorer page when they are missing or older than their sources, and reads them into memory.
 * It must never build when the stamp already fits, nor in an installation that carries the files without their sources.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFile } from '../../platform/base/project-file.ts';
import type { ExplorerStamp } from './bundle-page.ts';

/** File name → contents, compressed copies (`.gz`) included. */
export type ExplorerBundle = ReadonlyMap<string, Buffer>;

let bundle: Promise<ExplorerBundle> | undefined;

/** The first call reads the bundle, and builds it if needed; later calls return the same bundle. */
export function ensureExplorerBundle(): Promise<ExplorerBundle> {
  const explorerFolder = projectFile('gateway/explorer');
  bundle ??= prepareBundle(explorerFolder, join(explorerFolder, 'dist'));
  return bundle;
}

export async function prepareBundle(explorerFolder: string, outputFolder: string): Promise<ExplorerBundle> {
  const stamp = await readStamp(outputFolder);
  if (!existsSync(join(explorerFolder, 'page'))) {
    if (stamp === null) throw new Error(`The explorer page is neither built in ${outputFolder} nor can it be built.`);
    return readBundle(outputFolder, stamp);
  }
  const fingerprint = await fingerprintOfSources(explorerFolder);
  if (stamp?.fingerprint === fingerprint) return readBundle(outputFolder, stamp);
  // Loaded only here: a running hub whose page is built needs no bundler, and its image may leave it out.
  const { bundlePage } = await import('./bundle-page.ts');
  return readBundle(outputFolder, await bundlePage({ explorerFolder, outputFolder, fingerprint }));
}

/** Contents, not dates: a checkout or a copied image gives old files new dates. Takes some milliseconds. */
async function fingerprintOfSources(explorerFolder: string): Promise<string> {
  const pageFolder = join(explorerFolder, 'page');
  const sources = [
    ...(await readdir(pageFolder)).sort().map((name) => join(pageFolder, name)),
    join(explorerFolder, 'messages.en.json'),
    join(explorerFolder, 'bundle-page.ts'),
    join(explorerFolder, 'explorer-document.ts'),
    projectFile('package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const source of sources) {
    if (existsSync(source)) hash.update(source.slice(explorerFolder.length)).update(await readFile(source));
  }
  return hash.digest('hex');
}

async function readStamp(folder: string): Promise<ExplorerStamp | null> {
  const path = join(folder, 'stamp.json');
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as ExplorerStamp) : null;
}

async function readBundle(folder: string, stamp: ExplorerStamp): Promise<ExplorerBundle> {
  const entries = stamp.files.map(async (name) => [name, await readFile(join(folder, name))] as const);
  return new Map(await Promise.all(entries));
}
