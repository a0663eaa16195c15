/** A database that puts the events of every transaction on the bus once they are committed. */
import type { Database } from '../database/database.ts';
import type { Bus } from './bus.ts';
import { eventsOf } from './tell-readers.ts';

export function tellingDatabase(database: Database, source: string, bus: Bus): Database {
  return {
    ...database,
    async write(work) {
      let events: ReturnType<typeof eventsOf> = [];
      const result = await database.write(async (transaction) => {
        const done = await work(transaction);
        events = eventsOf(transaction);
        return done;
      });
      if (events.length > 0) bus.publish(events.map((event) => ({ source, ...event })));
      return result;
    },
  };
}
