/** The bus within one process. */
import type { Bus, BusListener } from './bus.ts';

export function memoryBus(): Bus {
  const listeners = new Set<BusListener>();
  return {
    publish(events) {
      // The act that told them is answered first.
      setImmediate(() => {
        for (const listener of listeners) listener.events(events);
      });
    },
    listen(listener) {
      listeners.add(listener);
      return Promise.resolve(() => listeners.delete(listener));
    },
    close() {
      listeners.clear();
      return Promise.resolve();
    },
  };
}
