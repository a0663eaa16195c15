/** Packs the project as a release is packed, and installs it in an empty folder, where nothing but Node and npm helps it. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFile } from '../../platform/base/project-file.ts';

const run = promisify(execFile);

export interface InstalledPackage {
  /** The folder in which it was installed; at first there is nothing else in it. */
  readonly folder: string;
  /** The command that npm put there. */
  readonly command: string;
  readonly tarballBytes: number;
  /** Paths in the package, without those of the packages it carries. */
  readonly files: readonly string[];
  remove(): Promise<void>;
}

const NO_REGISTRY = /EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED/;

/** Null where a dependency could not be had, which is printed. */
export async function installPackage(): Promise<InstalledPackage | null> {
  const root = await mkdtemp(join(tmpdir(), 'covenant-hub-package-'));
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true });
  const folder = join(root, 'empty');
  await mkdir(folder);
  await run('npm', ['pack', '--silent', '--pack-destination', root], { cwd: projectFile('.') });
  const [tarball = ''] = (await readdir(root)).filter((name) => name.endsWith('.tgz'));
  const { size: tarballBytes } = await stat(join(root, tarball));
  // Else npm takes the nearest folder above that has one for the project.
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  try {
    await run('npm', ['install', ...flags, join(root, tarball)], { cwd: folder });
  } catch (error) {
    await remove();
    if (!NO_REGISTRY.test(String(error))) throw error;
    // eslint-disable-next-line no-console -- tests that are left out say why.
    console.warn('Skipped: the installed package, as npm could not get its dependencies.');
    return null;
  }
  const installed = join(folder, 'node_modules');
  const everything = await readdir(join(installed, 'covenant-hub'), { recursive: true });
  return {
    folder,
    command: join(installed, '.bin/covenant-hub'),
    tarballBytes,
    files: everything.filter((path) => !path.startsWith('node_modules')),
    remove,
  };
}
