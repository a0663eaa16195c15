/** Puts a load on servers and measures it: latencies of the callers, processor time and memory of the servers. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectFile } from '../../platform/base/project-file.ts';
import { LOAD_CORE, nodeOn } from '../cores.ts';
import { cpuMs, rssMb } from '../process-usage.ts';
import { benchProgram } from '../server-process.ts';
import type { LoadJob, LoadResult } from './load-job.ts';

export interface Measured extends LoadResult {
  /** Processor time of all server processes per request; null where the system does not tell. */
  readonly cpuMsPerRequest: number | null;
  /** Memory of all server processes at the end. */
  readonly rssMb: number | null;
}

const run = promisify(execFile);

export async function runLoad(job: LoadJob, pids: readonly number[]): Promise<Measured> {
  const [program, ...words] = nodeOn(LOAD_CORE, benchProgram('load/load-generator.ts'));
  const before = cpuMs(pids);
  const running = run(program, words, { cwd: projectFile('.'), maxBuffer: 10_000_000 });
  running.child.stdin?.end(JSON.stringify(job));
  const { stdout } = await running;
  const after = cpuMs(pids);
  const result = JSON.parse(stdout) as LoadResult;
  if (result.failures > 0) throw new Error(`${String(result.failures)} requests to ${job.url} failed.`);
  return {
    ...result,
    cpuMsPerRequest: before === null || after === null ? null : (after - before) / result.requests,
    rssMb: rssMb(pids),
  };
}
