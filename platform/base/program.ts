/** Runs a command: prints one sentence if it cannot run, and closes what it opened when it is told to stop. */
import { existsSync } from 'node:fs';
import { giveBackMemory } from './give-back-memory.ts';
import { product, projectFile } from './project-file.ts';

/** Sentences for errors of the environment, with what the operator can do. */
const SENTENCES: Readonly<
  Record<string, (error: NodeJS.ErrnoException & { port?: number; address?: string; hostname?: string }) => string>
> = {
  EADDRINUSE: ({ port }) => `Port ${String(port)} is taken by another program: set PORT to a free one, or to 0.`,
  EACCES: ({ port, path }) =>
    port === undefined
      ? `${path ?? 'A file'} cannot be opened: permission denied.`
      : `Port ${String(port)} may not be used: set PORT to one above 1023.`,
  ENOTFOUND: ({ hostname }) =>
    `HOST is "${hostname ?? ''}", which is no address of this machine: set it to 127.0.0.1 or 0.0.0.0.`,
  EADDRNOTAVAIL: ({ address }) => `This machine has no address ${address ?? ''}: set HOST to 127.0.0.1 or 0.0.0.0.`,
};

/** Errors whose message was written for the operator. */
const MEANT_FOR_PEOPLE = new Set(['SettingsError', 'DatabaseUnusableError', 'TableFileError', 'UnknownTableError']);

export interface Started {
  /** Printed once the program is up; from then on it closes what it opened before it ends. */
  readonly announcement: string;
  /** Runs on SIGHUP. */
  reload?(): Promise<void>;
  close(): Promise<void>;
}

/** The command line of a command: through npm in a clone, by the name of the package where that is installed. */
export function typedCommand(command: 'import' | 'token' | 'decider', npmScript: string = command): string {
  return existsSync(projectFile('run.js')) ? `npm run ${npmScript} --` : `${product} ${command}`;
}

/** Runs until it is told to stop, then closes what `start` opened. */
export async function runProgram(start: () => Promise<Started>): Promise<void> {
  try {
    const started = await start();
    giveBackMemory();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        started.close().then(
          () => process.exit(0),
          (error: unknown) => {
            console.error(sentenceFor(error));
            process.exit(1);
          },
        );
      });
    }
    // A terminal sends the same signal when its window closes; the program then ends.
    if (started.reload && !process.stdin.isTTY) {
      process.on('SIGHUP', () => void started.reload?.());
    }
    console.log(started.announcement);
  } catch (error) {
    console.error(sentenceFor(error));
    process.exit(1);
  }
}

export function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return `The program could not run: ${String(error)}`;
  if (MEANT_FOR_PEOPLE.has(error.name)) return error.message;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code.startsWith('ERR_PARSE_ARGS_')) return error.message;
  return SENTENCES[code]?.(error) ?? `The program could not run: ${error.stack ?? error.message}`;
}
