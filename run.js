/**
 * Runs a program of the hub from its sources: `node run.js gateway/main`. The sources are bundled to plain JavaScript
 * when they are newer than the last bundle: a moment once, and every start takes half the time. `node run.js build`
 * bundles and nothing else, for an image. This file runs first, so it needs nothing but Node, of any version.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('.', import.meta.url));
const PROGRAMS = [
  'gateway/main',
  'gateway/import-data',
  'gateway/print-token',
  'gateway/name-decider',
  'gateway/any-supergraph',
  'subgraphs/coordinators/main',
  'subgraphs/signatories/main',
  'subgraphs/support-actions/main',
  'subgraphs/knowledge-exchange/main',
];
const SOURCES = ['gateway', 'platform', 'subgraphs', 'package-lock.json', 'tsconfig.json', 'run.js'];
const STAMP = join(project, 'dist/bundled-at');
const CHUNKS = join(project, 'dist/chunks');
/** Packages that work only from their own folder. */
const NOT_BUNDLED = [
  // Native parts.
  '@photostructure/sqlite',
  'esbuild',
  // Starts threads from files beside it.
  'pino',
  // Keeps the names of its classes in its records, and a bundle may rename a class.
  'oidc-provider',
  // Asked for by type-graphql when it validates arguments, which it does not here: not installed.
  'class-validator',
  // Loaded before each chunk.
  'reflect-metadata',
];

function mustBeSupportedNode() {
  const { engines } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const needed = engines.node.match(/\d+/g).map(Number);
  const found = process.versions.node.split('.').map(Number);
  const difference = found[0] - needed[0] || found[1] - needed[1];
  if (difference >= 0) return;
  console.error(`Covenant Hub needs Node ${engines.node}; this is ${process.versions.node}.`);
  process.exit(1);
}

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

/** Packages are bundled too: a thousand small files, with their comments and source maps, cost a quarter of a start. */
async function bundle() {
  const bundledAt = Date.now();
  // Not where a program reads what is printed.
  if (process.stderr.isTTY) console.error('bundling the sources, once …');
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: project,
    // Named, so that a bundle without it fails: it says which decorators are meant.
    tsconfig: 'tsconfig.json',
    entryPoints: PROGRAMS.map((program) => `${program}.ts`),
    outbase: '.',
    outdir: 'dist',
    bundle: true,
    write: false,
    splitting: true,
    chunkNames: 'chunks/[hash]',
    external: NOT_BUNDLED,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // The texts of what is loaded stay in memory: without comments they are half as long and take half the bytes a letter.
    minifyWhitespace: true,
    // The licences of the packages are in their folders, which stay beside the bundle.
    legalComments: 'none',
    sourcemap: true,
    sourcesContent: false,
    plugins: [mapOwnSourcesOnly],
    banner: { js: BANNER },
    logLevel: 'warning',
  });
  await stop();
  writeBundle(outputFiles);
  writeWhole(STAMP, String(bundledAt));
}

/** A shared chunk runs before the program that imports it: decorators and packages in CommonJS need these before all else. */
const BANNER = [
  "import 'reflect-metadata';",
  // Under a name that no package has for it.
  "import { createRequire as requireFromThisChunk } from 'node:module';",
  'const require = requireFromThisChunk(import.meta.url);',
].join(' ');

/** One place stands for a whole file of a package: a stack names that file, and the map is a quarter as long. */
const ONE_PLACE = Buffer.from('{"version":3,"sources":[""],"names":[],"mappings":"AAAA"}').toString('base64');

const mapOwnSourcesOnly = {
  name: 'map-own-sources-only',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${ONE_PLACE}`,
      loader: 'default',
    }));
  },
};

/** Another program may start from the last bundle right now: what is shared comes first, and old parts go last. */
function writeBundle(files) {
  const isChunk = ({ path }) => dirname(path) === CHUNKS;
  for (const { path, contents } of files.filter(isChunk)) writeWhole(path, contents);
  for (const { path, contents } of files.filter((file) => !isChunk(file))) writeWhole(path, contents);
  const written = new Set(files.map(({ path }) => path));
  for (const name of readdirSync(CHUNKS)) {
    const path = join(CHUNKS, name);
    if (/\.(js|map)$/.test(name) && !written.has(path)) rmSync(path, { force: true });
  }
}

/** A file appears whole, by a rename: two programs on a fresh clone may bundle at the same time. */
function writeWhole(path, contents) {
  const unfinished = `${path}.${String(process.pid)}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}

/** npm runs a program in a shell that passes a request to end on to nobody: when that shell is gone, so is the asker. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

mustBeSupportedNode();
const [program] = process.argv.splice(2, 1);
if (program === 'build') await bundle();
else if (PROGRAMS.includes(program)) {
  if (isStale()) await bundle();
  // A stack in the log names the source and not the bundle.
  process.setSourceMapsEnabled(true);
  endWithNpm();
  await import(pathToFileURL(join(project, `dist/${program}.js`)).href);
} else {
  console.error(`Usage: node run.js build | ${PROGRAMS.join(' | ')}`);
  process.exitCode = 2;
}
