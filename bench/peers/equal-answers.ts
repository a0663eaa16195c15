/** Nothing is timed before every peer gives the same answer as the hub to every question. */
import { deepStrictEqual } from 'node:assert';
import type { Question } from '../operations.ts';
import type { RunningPeer } from './open-peers.ts';

export async function mustAnswerAlike(peers: readonly RunningPeer[], questions: readonly Question[]): Promise<void> {
  for (const question of questions) {
    const answers = await Promise.all(peers.map(async (peer) => ({ peer, data: await dataOf(peer, question) })));
    const [first, ...others] = answers;
    for (const { peer, data } of others) {
      deepStrictEqual(
        data,
        first?.data,
        `${peer.name} answers ${JSON.stringify(question.variables)} other than ${first?.peer.name ?? ''}.`,
      );
    }
  }
}

async function dataOf({ name, url }: RunningPeer, question: Question): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(question),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (data === undefined || data === null || errors !== undefined) {
    throw new Error(`${name} answers ${JSON.stringify(question.variables)} with ${JSON.stringify(errors)}.`);
  }
  return data;
}
