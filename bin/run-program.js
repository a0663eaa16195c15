/**
 * Runs one bundled program of the hub in this process, in a clone and in an installed package alike. It is loaded first,
 * so it needs nothing but Node, of any version.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const project = fileURLToPath(new URL('..', import.meta.url));

const { engines, version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

export { version };

export function mustBeSupportedNode() {
  const needed = engines.node.match(/\d+/g).map(Number);
  const found = process.versions.node.split('.').map(Number);
  const difference = found[0] - needed[0] || found[1] - needed[1];
  if (difference >= 0) return;
  console.error(`Covenant Hub needs Node ${engines.node}; this is ${process.versions.node}.`);
  process.exit(1);
}

export async function runBundled(program) {
  // A stack in the log names the source and not the bundle.
  process.setSourceMapsEnabled(true);
  endWithNpm();
  await import(pathToFileURL(join(project, `dist/${program}.js`)).href);
}

/** npm and npx run a program in a shell that passes a request to end on to nobody: when that shell is gone, so is the asker. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
