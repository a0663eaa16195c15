/** The events of all subgraphs: listens to the bus once for all readers, and asks the subgraphs for what the bus has lost. */
import type { Log } from '../../platform/base/log.ts';
import type { Bus } from '../../platform/live/bus.ts';
import { EventSource } from './event-source.ts';
import type { SubgraphEvents } from './subgraph-events.ts';

export interface LiveSource {
  readonly subgraph: SubgraphEvents;
  readonly events: EventSource;
}

export class LiveSources {
  private readonly sources: ReadonlyMap<string, LiveSource>;
  private readonly timer: NodeJS.Timeout;
  private stopListening: (() => void) | null = null;

  private constructor(subgraphs: readonly SubgraphEvents[], { checkMs, log }: { checkMs: number; log: Log }) {
    this.sources = new Map(
      subgraphs.map((subgraph) => [subgraph.name, { subgraph, events: new EventSource(subgraph, log) }]),
    );
    this.timer = setInterval(() => {
      this.check();
    }, checkMs);
    this.timer.unref();
  }

  static async open(
    subgraphs: readonly SubgraphEvents[],
    { bus, ...options }: { bus: Bus; checkMs: number; log: Log },
  ): Promise<LiveSources> {
    const sources = new LiveSources(subgraphs, options);
    sources.stopListening = await bus.listen({
      events: ([first, ...more]) => {
        if (first) sources.of(first.source)?.events.arrived([first, ...more]);
      },
      resumed: () => {
        sources.check();
      },
    });
    return sources;
  }

  of(subgraph: string): LiveSource | undefined {
    return this.sources.get(subgraph);
  }

  close(): void {
    clearInterval(this.timer);
    this.stopListening?.();
    for (const { events } of this.sources.values()) events.forget();
  }

  private check(): void {
    for (const { events } of this.sources.values()) if (events.isHeard()) void events.check();
  }
}
