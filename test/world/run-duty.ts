/** Runs one duty of a subgraph once, as if it were that day; letters stay where they are. */
import type { Duty } from '../../platform/duties/duty.ts';
import { openLog } from '../../platform/base/log.ts';
import type { RunningSubgraph } from '../../platform/runtime/open-subgraph.ts';

const nowhere = { send: () => Promise.resolve(), close: () => Promise.resolve() };

export function runDuty(
  duty: Duty,
  { database, projections, files }: RunningSubgraph,
  today: string = new Date().toISOString().slice(0, 10),
): Promise<void> {
  const hubUrl = 'http://hub.example';
  return duty.run({ database, projections, files, mail: nowhere, hubUrl, log: openLog('silent'), today });
}
