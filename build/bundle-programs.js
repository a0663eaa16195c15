/**
 * Bundles the programs of the hub and the packages they use to plain JavaScript in dist/, and keeps a record of which
 * packages are in it. Loaded only to bundle: nothing of it is needed to run what was bundled.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, stop } from 'esbuild';
import { project } from '../bin/run-program.js';
import { packagesOfBundle } from './packages-of-bundle.js';

/** Folders of the packages that are in the bundle. */
export const PACKAGES = join(project, 'dist/packages.json');
const CHUNKS = join(project, 'dist/chunks');
/** Packages that work only from their own folder. */
export const NOT_BUNDLED = [
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

/** Packages are bundled too: a thousand small files, with their comments and source maps, cost a quarter of a start. */
export async function bundlePrograms(programs, stamp) {
  const bundledAt = Date.now();
  const { outputFiles, metafile } = await build({
    absWorkingDir: project,
    // Named, so that a bundle without it fails: it says which decorators are meant.
    tsconfig: 'tsconfig.json',
    entryPoints: programs.map((program) => `${program}.ts`),
    outbase: '.',
    outdir: 'dist',
    bundle: true,
    write: false,
    splitting: true,
    chunkNames: 'chunks/[hash]',
    external: NOT_BUNDLED,
    alias: { 'node-fetch': './build/node-fetch.cjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // The texts of what is loaded stay in memory: without comments they are half as long and take half the bytes a letter.
    minifyWhitespace: true,
    // Whoever passes the bundle on passes on what authors ask to be kept: in files beside it, which no start reads.
    legalComments: 'external',
    metafile: true,
    sourcemap: true,
    sourcesContent: false,
    plugins: [mapOwnSourcesOnly],
    banner: { js: BANNER },
    logLevel: 'warning',
  });
  await stop();
  writeBundle(outputFiles);
  writeWhole(PACKAGES, `${JSON.stringify(packagesOfBundle(metafile), null, 2)}\n`);
  // Last: it says that all else is there.
  writeWhole(stamp, String(bundledAt));
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
    if (/\.(js|map|txt)$/.test(name) && !written.has(path)) rmSync(path, { force: true });
  }
}

/** A file appears whole, by a rename: two programs on a fresh clone may bundle at the same time. */
function writeWhole(path, contents) {
  const unfinished = `${path}.${String(process.pid)}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}
