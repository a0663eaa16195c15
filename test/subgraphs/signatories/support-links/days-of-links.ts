/** Whom a coordinator supports on a day, by its list and by its count, as readers see it. */
import type { SignatoriesWorld } from '../signatories-world.ts';

export async function supportedOn(
  world: SignatoriesWorld,
  coordinatorId: string,
  day: string,
): Promise<{ readonly count: number; readonly ids: string[] }> {
  const found = await world.entity<{
    count: number;
    signatories: { totalCount: number; nodes: { id: string }[] };
  }>(
    'Coordinator',
    coordinatorId,
    `count: signatoryCount(activeOn: "${day}") signatories(activeOn: "${day}", first: 100) { totalCount nodes { id } }`,
  );
  if (!found) throw new Error('A coordinator is always there.');
  expect(found.signatories.totalCount).toBe(found.count);
  return { count: found.count, ids: found.signatories.nodes.map(({ id }) => id).sort() };
}
