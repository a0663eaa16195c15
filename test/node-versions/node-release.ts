/**
 * Other versions of Node, brought here by the npm package `node` into a folder of the system for temporary files: kept
 * there for the next run, and never inside the project.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The program of the newest release of a line, for instance "24"; the Node this runs on is taken for its own line. */
export async function nodeOfLine(line: string): Promise<string> {
  if (process.versions.node.startsWith(`${line}.`)) return process.execPath;
  const folder = join(tmpdir(), 'covenant-hub-node-versions', line);
  const program = join(folder, 'node_modules/node/bin/node');
  if (!existsSync(program)) {
    await mkdir(folder, { recursive: true });
    // Its install script fetches the package with the program for this platform.
    const project = { private: true, dependencies: { node: line }, allowScripts: { node: true } };
    await writeFile(join(folder, 'package.json'), JSON.stringify(project));
    await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, env: outsideOfNpm() });
  }
  return program;
}

export async function versionOf(program: string): Promise<string> {
  return (await run(program, ['--version'])).stdout.trim();
}

/** What `npm run` tells its own child would make npm take the project for the folder. */
function outsideOfNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
}
