/** Nothing is timed before every peer tells its readers of the same post what the hub tells them. */
import { deepStrictEqual } from 'node:assert';
import { setTimeout as wait } from 'node:timers/promises';
import { openReaders } from '../load/open-readers.ts';
import type { Question } from '../operations.ts';
import type { ServerProcess } from '../server-process.ts';

/** How long a subscription takes to begin at most, which no server tells. */
const BEGUN_MS = 1_000;

interface Place {
  readonly name: string;
  readonly start: () => Promise<ServerProcess>;
}

export async function mustTellAlike(places: readonly Place[], question: Question, post: Question): Promise<void> {
  let expected: unknown = null;
  for (const { name, start } of places) {
    const server = await start();
    const readers = openReaders();
    try {
      const url = `${server.url}/graphql`;
      await readers.open({ url, question, sockets: 1 });
      await wait(BEGUN_MS);
      const { message } = await readers.post({ url, questions: [post], perSecond: 1 });
      const told = comparable(message);
      deepStrictEqual(told, (expected ??= told), `${name} tells its readers something else of a post.`);
    } finally {
      await readers.stop();
      await server.stop();
    }
  }
}

/** The data without what is new for every post: its id and its moment. */
export function comparable(message: string): unknown {
  const { type, payload } = JSON.parse(message) as { type: string; payload: { data: unknown; errors?: unknown } };
  if (type !== 'next' || payload.errors !== undefined) throw new Error(`A reader was told ${message}`);
  const text = JSON.stringify(payload.data);
  return JSON.parse(
    text.replace(/"pst_[0-9A-Z]{26}"/, '"pst"').replace(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"/, '"moment"'),
  );
}
