/**
 * Turns the sources of the page into the files a browser loads: script, style and fonts.
 * The files must never name an address on another host that the browser would load.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { packagesOfBundle } from '../../build/packages-of-bundle.js';
import { projectFile } from '../../platform/base/project-file.ts';
import { explorerDocument, type PageMessages } from './explorer-document.ts';

/** The contents of `stamp.json`. It is written last, so where it exists, every file it names exists. */
export interface ExplorerStamp {
  readonly fingerprint: string;
  readonly files: readonly string[];
  /** Folders of the packages that are in the files, for their notices. */
  readonly packages: readonly string[];
}

export interface BundleOptions {
  readonly explorerFolder: string;
  readonly outputFolder: string;
  readonly fingerprint: string;
}

export async function bundlePage({ explorerFolder, outputFolder, fingerprint }: BundleOptions): Promise<ExplorerStamp> {
  const pageFolder = join(explorerFolder, 'page');
  const result = await build({
    entryPoints: [join(pageFolder, 'explorer.tsx'), join(pageFolder, 'first-paint.ts')],
    tsconfig: join(pageFolder, 'tsconfig.json'),
    absWorkingDir: projectFile('.'),
    bundle: true,
    metafile: true,
    minify: true,
    // GraphiQL names its icons, for screen readers, after their functions.
    keepNames: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'chrome105', 'firefox121', 'safari15.4'],
    outdir: outputFolder,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    charset: 'utf8',
    legalComments: 'external',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', __webpack_nonce__: 'globalThis.styleNonce' },
    plugins: [fontsAsFiles],
  });

  const files = new Map(result.outputFiles.map((file) => [basename(file.path), Buffer.from(file.contents)]));
  const messages = JSON.parse(await readFile(join(explorerFolder, 'messages.en.json'), 'utf8')) as PageMessages;
  const page = explorerDocument(messages, {
    script: theFile(files, /^explorer-\w+\.js$/),
    style: theFile(files, /^explorer-\w+\.css$/),
    firstPaint: theFile(files, /^first-paint-\w+\.js$/),
  });
  files.set('page.html', Buffer.from(page));
  return writeBundle(outputFolder, files, { fingerprint, packages: packagesOfBundle(result.metafile) });
}

/**
 * GraphiQL carries its fonts inside its style sheet, which blocks the first paint; as files only the alphabet in use is
 * loaded, and the content security policy needs no `data:`.
 */
const fontsAsFiles: Plugin = {
  name: 'fonts-as-files',
  setup(bundler) {
    const fonts = new Map<string, Buffer>();
    bundler.onLoad({ filter: /graphiql[\\/]dist[\\/]style\.css$/ }, async ({ path }) => {
      const inline = /url\(["']?data:font\/(woff2?);base64,([^"')]+)["']?\)/g;
      const contents = (await readFile(path, 'utf8')).replace(inline, (_all, kind: string, base64: string) => {
        const font = Buffer.from(base64, 'base64');
        const name = `font-${createHash('sha256').update(font).digest('hex').slice(0, 8)}.${kind}`;
        fonts.set(name, font);
        return `url("${name}")`;
      });
      return { contents, loader: 'css' };
    });
    bundler.onResolve({ filter: /^font-\w+\.woff2?$/ }, ({ path }) => ({ path, namespace: 'font' }));
    bundler.onLoad({ filter: /.*/, namespace: 'font' }, ({ path }) => ({
      contents: fonts.get(path) ?? '',
      loader: 'file',
    }));
  },
};

function theFile(files: ReadonlyMap<string, Buffer>, pattern: RegExp): string {
  const name = [...files.keys()].find((candidate) => pattern.test(candidate));
  if (name === undefined) throw new Error(`The bundler wrote no file like ${pattern.source}.`);
  return name;
}

/** Two processes may start at once on a fresh clone, so every file appears whole, by a rename, and the stamp comes last. */
async function writeBundle(
  folder: string,
  files: Map<string, Buffer>,
  record: Pick<ExplorerStamp, 'fingerprint' | 'packages'>,
): Promise<ExplorerStamp> {
  await mkdir(folder, { recursive: true });
  for (const [name, contents] of [...files]) {
    if (/\.(js|css)$/.test(name)) files.set(`${name}.gz`, gzipSync(contents, { level: 9 }));
  }
  const stamp: ExplorerStamp = { ...record, files: [...files.keys()].sort() };
  for (const [name, contents] of files) await writeWhole(join(folder, name), contents);
  await writeWhole(join(folder, 'stamp.json'), `${JSON.stringify(stamp, null, 2)}\n`);
  await removeEarlierFiles(folder, new Set([...stamp.files, 'stamp.json']));
  return stamp;
}

async function writeWhole(path: string, contents: Buffer | string): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.tmp`;
  await writeFile(unfinished, contents);
  await rename(unfinished, path);
}

/** A running hub keeps its own copy in memory, so files of an earlier build can be deleted. */
async function removeEarlierFiles(folder: string, currentFiles: ReadonlySet<string>): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !currentFiles.has(name) && !name.endsWith('.tmp'));
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
}
