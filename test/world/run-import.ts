/** The import command in a process of its own, as a person runs it. */
import { execFile } from 'node:child_process';
import { projectFile } from '../../platform/base/project-file.ts';

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

export function runImportInto(dataDir: string, ...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: dataDir };
    const command = ['--import', 'tsx', projectFile('gateway/commands/import-data.ts'), ...args];
    const child = execFile(process.execPath, command, { env, cwd: projectFile('.') }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, output: `${stdout}${stderr}` });
    });
  });
}
