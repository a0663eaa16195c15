/** The process of the readers, on the load generator's core. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectFile } from '../../platform/base/project-file.ts';
import { LOAD_CORE, nodeOn } from '../cores.ts';
import { benchProgram } from '../server-process.ts';
import type { LiveJob, LiveOrder, LiveReport, LiveResult, PostJob } from './live-job.ts';

export interface Readers {
  open(job: LiveJob): Promise<void>;
  /** Resolves once all sockets have received all posts. */
  post(job: PostJob): Promise<LiveResult>;
  stop(): Promise<void>;
}

export function openReaders(): Readers {
  const [program, ...words] = nodeOn(LOAD_CORE, benchProgram('load/live-readers.ts'));
  const child = spawn(program, words, { cwd: projectFile('.'), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'close');
  const ask = async (order: LiveOrder): Promise<LiveResult | null> => {
    const reported = once(child, 'message') as Promise<[LiveReport]>;
    child.send(order);
    const [report] = await Promise.race([reported, ended.then(() => [{ failure: 'The readers ended.' }] as const)]);
    if ('failure' in report) throw new Error(report.failure);
    return report.result;
  };
  return {
    async open(job) {
      await ask({ open: job });
    },
    async post(job) {
      return (await ask({ post: job })) as LiveResult;
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
