/** Installs what only the bench needs, when it is not there or not of the lock file any more. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { projectFile } from '../platform/base/project-file.ts';

export function installPeers(): void {
  const installed = projectFile('bench/node_modules/.package-lock.json');
  const locked = projectFile('bench/package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return;
  console.log('installing the peers …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: projectFile('bench'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
