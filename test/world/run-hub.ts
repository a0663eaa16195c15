/** The hub as a process of its own, as `npm start` runs it. */
import { spawn } from 'node:child_process';
import { projectFile } from '../../platform/base/project-file.ts';

export interface HubProcess {
  /** Address it printed, once it is ready; rejects with what it said on standard error when it ends before. */
  readonly url: Promise<string>;
  readonly ended: Promise<Ending>;
  /** Resolves when it has printed these words. */
  printed(words: string): Promise<void>;
  /** What it has said on standard error so far. */
  said(): string;
  signal(signal: NodeJS.Signals): void;
  stop(): void;
}

export interface Ending {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** `preload` is a module loaded before the hub, as text; `node` is the program of another Node. */
export function runHub(environment: Record<string, string>, preload = '', node = process.execPath): HubProcess {
  const preloaded = preload === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(preload)}`];
  const child = spawn(node, [...preloaded, projectFile('run.js'), 'gateway/main'], {
    cwd: projectFile('.'),
    // Started by hand: not by npm, and without what Jest sets.
    env: { ...process.env, NODE_ENV: undefined, npm_lifecycle_event: undefined, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors += part.toString('utf8')));
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, output, errors });
    });
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString('utf8');
      const printed = /GraphQL +(\S+)\/graphql/.exec(output)?.[1];
      if (printed !== undefined && output.includes('Stop with Ctrl+C')) resolve(printed);
    });
    void ended.then(({ errors: said }) => {
      reject(new Error(said));
    });
  });
  // Whoever waits for the end does not wait for the address.
  url.catch(() => undefined);
  const printed = (words: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (output.includes(words)) resolve();
      };
      child.stdout.on('data', look);
      look();
    });
  return {
    url,
    ended,
    printed,
    said: () => errors,
    signal: (signal) => child.kill(signal),
    stop: () => child.kill('SIGTERM'),
  };
}
