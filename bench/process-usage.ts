/** What processes have used, as Linux counts it. Elsewhere nothing is known and null is answered. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = existsSync('/proc/self/stat') ? Number(execFileSync('getconf', ['CLK_TCK'])) : 100;
/** Fields of /proc/<pid>/stat after the name of the program, which may hold blanks. */
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;

/** Milliseconds of processor time of all threads since the start of each process, added up. */
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

/** Megabytes of memory in use by each process, added up. */
export function rssMb(pids: readonly number[]): number | null {
  let kilobytes = 0;
  for (const pid of pids) {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${String(pid)}/status`) ?? '')?.[1];
    if (found === undefined) return null;
    kilobytes += Number(found);
  }
  return kilobytes / 1_024;
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
