/**
 * Runs a program of the hub from its sources: `node run.js gateway/main`. The sources are bundled to plain JavaScript
 * when they are newer than the last bundle: a moment once, and every start takes half the time. `node run.js build`
 * bundles and nothing else, for an image. This file runs first, so it needs nothing but Node, of any version.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mustBeSupportedNode, project, runBundled } from './bin/run-program.js';

const PROGRAMS = [
  'gateway/main',
  'gateway/commands/import-data',
  'gateway/commands/print-token',
  'gateway/commands/name-decider',
  'gateway/commands/any-supergraph',
  'subgraphs/coordinators/main',
  'subgraphs/signatories/main',
  'subgraphs/support-actions/main',
  'subgraphs/knowledge-exchange/main',
];
const SOURCES = [
  'gateway',
  'covenant',
  'platform',
  'subgraphs',
  'build',
  'package-lock.json',
  'tsconfig.json',
  'run.js',
];
/** Holds the moment at which the last bundling began. */
const STAMP = join(project, 'dist/bundled-at');

function newestChange(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path)
    .filter((name) => name !== 'dist')
    .map((name) => newestChange(join(path, name)));
  return Math.max(mtimeMs, ...inside);
}

function isStale() {
  if (!existsSync(STAMP)) return true;
  const bundledAt = Number(readFileSync(STAMP, 'utf8'));
  return SOURCES.some((source) => newestChange(join(project, source)) > bundledAt);
}

/** The bundler is loaded only when there is something to bundle. */
async function bundle() {
  // Not where a program reads what is printed.
  if (process.stderr.isTTY) console.error('bundling the sources, once …');
  const { bundlePrograms } = await import('./build/bundle-programs.js');
  await bundlePrograms(PROGRAMS, STAMP);
}

mustBeSupportedNode();
const [program] = process.argv.splice(2, 1);
if (program === 'build') await bundle();
else if (PROGRAMS.includes(program)) {
  if (isStale()) await bundle();
  await runBundled(program);
} else {
  console.error(`Usage: node run.js build | ${PROGRAMS.join(' | ')}`);
  process.exitCode = 2;
}
