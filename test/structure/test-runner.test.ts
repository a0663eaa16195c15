/** What the runner of the tests promises, of which it takes the greater part from Jest: see decision 31. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '../../platform/base/project-file.ts';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

describe('the runner of the tests', () => {
  let report: Report;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'covenant-hub-runner-'));
    const config = {
      rootDir: projectFile('test/structure/runner-fixtures'),
      displayName: 'sqlite',
      testMatch: ['**/*.fixture.ts'],
      testEnvironment: projectFile('test/world/one-process-environment.cjs'),
      testRunner: projectFile('test/world/one-process-runner.cjs'),
      transform: {},
    };
    const output = join(folder, 'report.json');
    const jest = projectFile('node_modules/jest/bin/jest.js');
    const args = [jest, '--config', JSON.stringify(config), '--runInBand', '--json', `--outputFile=${output}`];
    await new Promise((resolve) => execFile(process.execPath, args, resolve));
    report = JSON.parse(await readFile(output, 'utf8')) as Report;
    await rm(folder, { recursive: true });
  });

  const resultsOf = (file: string) =>
    report.testResults.find(({ name }) => name.endsWith(`/${file}.fixture.ts`))?.assertionResults ?? [];

  it.each(['first', 'second'])('evaluates a module once for all files: %s', (file) => {
    expect(resultsOf(file).map(({ status }) => status)).toEqual(['passed']);
  });

  it('ends a test that takes too long, and goes on with the next', () => {
    const [, slow, next] = resultsOf('failing');
    expect(slow?.failureMessages.join()).toContain('Exceeded timeout of 50 ms');
    expect(next?.status).toBe('passed');
  });

  it('says in which line of the source a test fails', () => {
    expect(resultsOf('failing')[0]?.failureMessages.join()).toContain('failing.fixture.ts:4:');
  });
});
