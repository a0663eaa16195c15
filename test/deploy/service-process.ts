/** A program as a process of this machine, for instance a service of docker-compose.yml: its command and settings, no container. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { projectFile } from '../../platform/base/project-file.ts';

/** What stands for the programs of the image here. */
const programs: Readonly<Record<string, readonly string[]>> = {
  node: [process.execPath],
  'covenant-hub': [process.execPath, projectFile('bin/covenant-hub.js')],
};

export class ServiceProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  /** Everything it has written so far. */
  output = '';

  constructor(
    private readonly name: string,
    [program = '', ...words]: readonly string[],
    environment: Readonly<Record<string, string>>,
    folder = projectFile('.'),
  ) {
    const [file = program, ...before] = programs[program] ?? [];
    this.child = spawn(file, [...before, ...words], {
      cwd: folder,
      // Nothing of the test run's own settings may help the service.
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.ended = once(this.child, 'close');
  }

  /** Resolves when it has written the words; rejects when it ends without them. */
  async says(words: string): Promise<void> {
    while (!this.output.includes(words)) {
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`${this.name} ended before it said "${words}":\n${this.output}`);
      }
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), this.ended]);
    }
  }

  /** Waits for its end; rejects with what it wrote when the code is not 0. */
  async mustEndWell(): Promise<void> {
    await this.ended;
    if (this.child.exitCode !== 0)
      throw new Error(`${this.name} ended with ${String(this.child.exitCode)}:\n${this.output}`);
  }

  /** Asks it to stop, as Compose does; a process that is gone already keeps its code. */
  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.child.kill(signal);
    await this.ended;
    return this.child.exitCode;
  }
}
