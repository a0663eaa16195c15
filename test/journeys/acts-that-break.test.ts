/** Every act is carried out as a whole or not at all, at whichever of its statements the database breaks off. */
import { randomUUID } from 'node:crypto';
import { insertRows } from '../../platform/database/rows.ts';
import { rawSql, sqlName } from '../../platform/database/sql-text.ts';
import { subgraphNames, type SubgraphName } from '../../covenant/subgraph-name.ts';
import { allRows, failingWrites, type Failing } from '../world/failing-database.ts';
import { acts, secondDecider, type Act } from './acts-in-order.ts';
import { feedbackActs } from './feedback-acts-in-order.ts';
import { groupActs } from './group-acts-in-order.ts';
import { sendFile } from './sent-file.ts';
import { talkActs } from './talk-acts-in-order.ts';
import { openRightsWorld, type RightsWorld } from './rights-world.ts';

const ERRORS = 'errors { code message path }';

describe('an act that breaks off', () => {
  let world: RightsWorld;
  const failings = new Map<SubgraphName, Failing>();

  beforeAll(async () => {
    world = await openRightsWorld();
    await addSecondDecider(world);
    for (const name of subgraphNames) {
      failings.set(name, failingWrites(world.subgraphs.of(name).running.database));
    }
  });
  afterAll(() => world.close());

  const revisionOf = async ({ subgraph, of, given }: Act): Promise<number> => {
    if (!of || !given.includes('$revision')) return 0;
    const rows = await world.subgraphs
      .of(subgraph)
      .running.database.select<{ revision: number }>(rawSql`SELECT revision FROM ${sqlName(of[1])} WHERE id = ?`, [
        world.things[of[0]].id,
      ]);
    return Number(rows[0]?.revision);
  };

  it.each([...acts, ...groupActs, ...talkActs, ...feedbackActs])(
    '$name leaves nothing behind, until it is carried out',
    async (act) => {
      const { running } = world.subgraphs.of(act.subgraph);
      const failing = failings.get(act.subgraph);
      const used = ['id: ID!', 'revision: Int!', 'key: String!'].filter((one) =>
        act.given.includes(`$${one.split(':')[0] ?? ''}`),
      );
      const declared = used.length === 0 ? '' : `(${used.map((one) => `$${one}`).join(', ')})`;
      const query = `mutation ${declared} { done: ${act.name}(${act.given}) { ${ERRORS} } }`;
      await putThere(world, act);
      const all = { id: act.of && world.things[act.of[0]].id, revision: await revisionOf(act), key: randomUUID() };
      // News of others are heard before an act and stay, whatever becomes of it.
      await running.projections.caughtUp();
      const before = await allRows(running.database);
      for (let at = 1; at < 100; at += 1) {
        failing?.failAt(at);
        const { data, errors } = await running.execute(
          { query, variables: all },
          { ...act.by(world), hubUrl: 'https://hub.example.org' },
        );
        failing?.failAt(null);
        if (!errors) {
          expect(data).toEqual({ done: { errors: [] } });
          expect(at).toBeGreaterThan(2);
          expect(await allRows(running.database)).not.toBe(before);
          return;
        }
        expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
        expect((await allRows(running.database)) === before).toBe(true);
      }
      throw new Error('It is never carried out.');
    },
  );
});

/** The rows and the file that an act needs. */
async function putThere(world: RightsWorld, { subgraph, of, by, rows, fileId }: Act): Promise<void> {
  const { running } = world.subgraphs.of(subgraph);
  for (const [table, values] of rows?.(world) ?? []) {
    await running.database.write((transaction) => insertRows(transaction, sqlName(table), [values]));
  }
  if (fileId === undefined || !of) return;
  const uploaderId = String(by(world).identity.personId);
  await sendFile(world.subgraphs.of(subgraph), { id: fileId, subjectId: world.things[of[0]].id, uploaderId });
}

async function addSecondDecider({ subgraphs }: RightsWorld): Promise<void> {
  const { personId } = secondDecider.identity;
  await subgraphs.of('coordinators').running.database.write(async (transaction) => {
    await transaction.execute(
      rawSql`INSERT INTO person (id, displayName, languages, isErased, email, revision, updatedAt)
       VALUES (?, 'second decider', 'en', 0, 'second@example.org', 1, '2020-01-01T00:00:00.000Z')`,
      [personId],
    );
    await transaction.execute(
      rawSql`INSERT INTO membership (id, personId, bodyId, roles, state, startsOn, revision, updatedAt)
       VALUES ('mem_01HK153X00BBBBBBBBBBBBBBBB', ?, NULL, 'DECIDER', 'ACTIVE', '2020-01-01', 1, '2020-01-01T00:00:00.000Z')`,
      [personId],
    );
  });
}
