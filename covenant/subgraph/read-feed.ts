/** Reads the change feeds of other subgraphs through their transports, and keeps reading while the hub runs. */
import { randomUUID } from 'node:crypto';
import { anonymous } from '../../platform/graph/identity.ts';
import { changesFields, type SubgraphName } from '../subgraph-name.ts';
import type { SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';
import type { ChangeEvent } from '../../platform/changes/change-feed.ts';
import type { Projections, ReadFeed } from '../../platform/changes/projections.ts';

export function feedReader(sources: ReadonlyMap<string, SubgraphTransport>): ReadFeed {
  return async (name, after, first) => {
    const source = sources.get(name);
    if (!source) throw new Error(`The feed of ${name} is not connected.`);
    const { data, errors } = await source.send(
      {
        query: `query ReadFeed($after: String, $first: Int!) { changes: ${changesFields[name as SubgraphName]}(after: $after, first: $first) { cursor kind entityId removed facts } }`,
        variables: { after, first },
        isIdempotent: true,
      },
      { identity: anonymous, languages: [], requestId: randomUUID() },
    );
    if (errors) throw new Error(`The feed of ${name} failed: ${errors[0]?.message ?? 'no reason given'}`);
    return (data as { changes: ChangeEvent[] }).changes;
  };
}

/** Catches up in rounds until it is stopped. */
export function keepUp(
  projections: readonly Projections[],
  readFeed: ReadFeed,
  intervalMs: number,
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  async function catchUpAll(): Promise<void> {
    for (const one of projections) if (!stopped) await one.catchUp(readFeed);
  }
  function schedule(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      round = catchUpAll().finally(schedule);
    }, intervalMs);
    timer.unref();
  }
  schedule();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
