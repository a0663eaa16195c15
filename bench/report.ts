/** Prints what a run found, and keeps all of it as JSON under bench/results/. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { projectFile } from '../platform/base/project-file.ts';
import type { Verdict } from './budgets.ts';
import type { PeerFigures } from './cases/throughput.ts';
import { isPinned } from './cores.ts';
import { peerTitles } from './peers/peer-names.ts';

/** The machine, versions and data of a run, without which its figures mean nothing. */
export function surroundings(): Readonly<Record<string, unknown>> & { readonly date: string } {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: projectFile('.'), encoding: 'utf8' }).trim();
  return {
    commit: git('rev-parse', 'HEAD'),
    hasUncommittedChanges: git('status', '--porcelain') !== '',
    date: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    areServersPinnedToOneCore: isPinned,
  };
}

export function printFigures(title: string, figures: readonly PeerFigures[]): void {
  console.log(`\n${title}`);
  const ours = figures.find(({ peer }) => peer === 'hub')?.requestsPerSecond ?? Number.NaN;
  console.table(
    Object.fromEntries(
      figures.map(({ peer, requestsPerSecond, meanMs, p50Ms, p99Ms, cpuMsPerRequest, rssMb }) => [
        peerTitles[peer],
        {
          'requests/s': Math.round(requestsPerSecond),
          'hub / it': rounded(ours / requestsPerSecond),
          'mean ms': rounded(meanMs),
          'p50 ms': rounded(p50Ms),
          'p99 ms': rounded(p99Ms),
          'cpu ms': cpuMsPerRequest === null ? '?' : rounded(cpuMsPerRequest),
          'rss MB': rssMb === null ? '?' : Math.round(rssMb),
        },
      ]),
    ),
  );
}

export function printVerdicts(verdicts: readonly Verdict[]): void {
  console.log('\nBudgets');
  for (const { budget, measured, isKept } of verdicts) {
    console.log(`${isKept ? 'pass' : 'FAIL'}  ${budget}: ${String(rounded(measured))}`);
  }
}

export function keepResult(result: Readonly<Record<string, unknown>> & { readonly date: string }): string {
  const folder = projectFile('bench/results');
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${result.date.replaceAll(/[:.]/g, '-')}.json`;
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
