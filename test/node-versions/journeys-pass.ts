/** The journeys through the whole hub, and what concerns SQLite itself, as tests on one Node. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectFile } from '../../platform/base/project-file.ts';

const TESTS = ['test/journeys', 'test/platform/database', 'test/platform/runtime/served-files'];

export async function journeysPass(node: string): Promise<void> {
  const jest = projectFile('node_modules/jest/bin/jest.js');
  // The paths stand first: Jest takes every word after `--selectProjects` for the name of a project.
  const child = spawn(node, [jest, ...TESTS, '--selectProjects', 'sqlite'], {
    cwd: projectFile('.'),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')]);
  assert.equal(child.exitCode, 0, said);
}
