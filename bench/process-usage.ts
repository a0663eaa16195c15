/** Processor time and memory of processes, as Linux counts them; null on other systems. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = existsSync('/proc/self/stat') ? Number(execFileSync('getconf', ['CLK_TCK'])) : 100;
/** Fields of /proc/<pid>/stat after the name of the program, which may hold blanks. */
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;

/** Total processor time in milliseconds, of all threads since each process started. */
export function cpuMs(pids: readonly number[]): number | null {
  let ticks = 0;
  for (const pid of pids) {
    const stat = textOf(`/proc/${String(pid)}/stat`);
    if (stat === null) return null;
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    ticks += Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS]);
  }
  return (ticks * 1_000) / TICKS_PER_SECOND;
}

/** Total memory in use, in megabytes. */
export function rssMb(pids: readonly number[]): number | null {
  let kilobytes = 0;
  for (const pid of pids) {
    const rssKb = /^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${String(pid)}/status`) ?? '')?.[1];
    if (rssKb === undefined) return null;
    kilobytes += Number(rssKb);
  }
  return kilobytes / 1_024;
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
