/** A server of a peer as a process on the servers' core, known by the address it prints. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { projectFile } from '../platform/base/project-file.ts';
import { nodeOn, SERVER_CORE } from './cores.ts';

/** Characters of a server's output that are kept, for the case that it does not start. */
const MAX_OUTPUT = 20_000;
/** Longer than the hub takes to close its databases. */
const FAREWELL_MS = 10_000;

export interface ServerProcess {
  /** Address it printed, without a path. */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Arguments of Node: its own options, the program, and the program's arguments. */
type Words = readonly string[];

/** Options of Node with which `npm start` starts the hub. */
const HUB_OPTIONS = ['--max-semi-space-size=32'];

/** Programs of the bench are TypeScript; those of the hub bundle themselves. */
export function benchProgram(file: string, ...args: string[]): Words {
  return ['--import', 'tsx', projectFile(`bench/${file}`), ...args];
}

export function hubProgram(name: string): Words {
  return [...HUB_OPTIONS, projectFile('run.js'), name];
}

export async function startServer(
  words: Words,
  settings: Readonly<Record<string, string>> = {},
  core: number | null = SERVER_CORE,
): Promise<ServerProcess> {
  const [program, ...rest] = nodeOn(core, words);
  const child = spawn(program, rest, {
    cwd: projectFile('.'),
    // Peers are fastest in production; npm's own variables would make the hub watch for the end of npm.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const url = await printedAddress(child, ended, words.join(' '));
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      // A peer may wait for ever for idle connections to close.
      const impatience = setTimeout(() => child.kill('SIGKILL'), FAREWELL_MS);
      await ended;
      clearTimeout(impatience);
    },
  };
}

/** Waits for the address in what the program prints; the hub says it in a greeting, the others in one line. */
function printedAddress(child: ChildProcess, ended: Promise<unknown>, name: string): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output = (output + text).slice(-MAX_OUTPUT);
        const address = /(?:listening|ready) at (http:\/\/[\d.]+:\d+)|GraphQL +(http:\/\/[\d.]+:\d+)/.exec(output);
        const url = address?.[1] ?? address?.[2];
        if (url !== undefined) resolve(url);
      });
    }
    void ended.then(() => {
      reject(new Error(`${name} ended before it listened:\n${output}`));
    });
  });
}
