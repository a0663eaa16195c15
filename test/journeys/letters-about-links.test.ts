/** The two sides of a support link hear of one another by letter, though signatories, where links live, knows no address. */
import { memberOf, officer } from '../world/people.ts';
import { openRightsWorld, type RightsWorld } from './rights-world.ts';
import { rawSql } from '../../platform/database/sql-text.ts';

type By = ReturnType<typeof memberOf>;
interface Letter {
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

describe('a support link', () => {
  let world: RightsWorld;
  let coordinatorId: string;
  let signatoryId: string;

  beforeAll(async () => {
    world = await openRightsWorld();
    coordinatorId = world.things.Coordinator.id;
    signatoryId = world.things.Signatory.id;
    await addAdmin(signatoryId, '01HK153X00CCCCCCCCCCCCCCCC');
    await addAdmin(coordinatorId, '01HK153X00DDDDDDDDDDDDDDDD');
  });
  afterAll(() => world.close());

  const inCoordinators = () => world.subgraphs.of('coordinators').running;
  const addAdmin = (bodyId: string, name: string): Promise<number> =>
    inCoordinators().database.write((transaction) =>
      transaction.execute(
        rawSql`INSERT INTO membership (id, personId, bodyId, roles, state, startsOn, revision, updatedAt)
         VALUES (?, ?, ?, 'ADMIN,REPORTER', 'ACTIVE', '2020-01-01', 1, '2020-01-01T00:00:00.000Z')`,
        [`mem_${name}`, memberOf(bodyId, 'ADMIN').identity.personId, bodyId],
      ),
    );
  const addressOf = (bodyId: string): string =>
    `${String(memberOf(bodyId, 'ADMIN').identity.personId).toLowerCase()}@example.org`;
  /** Letters since the last look. */
  const newLetters = async (): Promise<Letter[]> => {
    const { projections, database } = inCoordinators();
    expect(await projections.caughtUp()).toEqual([]);
    const letters = await database.select<Letter>(
      rawSql`SELECT kind, recipient, subject, body FROM letter WHERE kind LIKE 'SUPPORT_LINK%' ORDER BY recipient`,
    );
    await database.write((transaction) =>
      transaction.execute(rawSql`DELETE FROM letter WHERE kind LIKE 'SUPPORT_LINK%'`, []),
    );
    return letters;
  };
  const act = async (name: string, by: By, more = ''): Promise<void> => {
    const signatories = world.subgraphs.of('signatories');
    const { id } = world.things.SupportLink;
    const [link] = await signatories.running.database.select<{ revision: number }>(
      rawSql`SELECT revision FROM support_link WHERE id = ?`,
      [id],
    );
    const mutation = `mutation { done: ${name}(id: "${id}", expectedRevision: ${String(link?.revision)}${more}) { errors { message } } }`;
    expect(await signatories.ask(mutation, {}, by)).toEqual({ done: { errors: [] } });
  };

  it('that is proposed is told to the people of the side that answers, once', async () => {
    const letters = await newLetters();
    expect(letters).toMatchObject([{ kind: 'SUPPORT_LINK_PROPOSED', recipient: addressOf(signatoryId) }]);
    expect(letters[0]?.body).toContain(world.things.SupportLink.id);
    expect(letters[0]?.body).toContain('from 2026-01-01');
    expect(await newLetters()).toEqual([]);
  });

  it('that is confirmed is told to the side that proposed it; to whom the signatory gives a permission, no letter is due', async () => {
    await act('confirmSupportLink', memberOf(signatoryId, 'ADMIN'), ', mayActForSignatory: false');
    expect(await newLetters()).toMatchObject([
      { kind: 'SUPPORT_LINK_CONFIRMED', recipient: addressOf(coordinatorId), subject: 'Support confirmed' },
    ]);
    await act('permitActing', memberOf(signatoryId, 'ADMIN'), ', mayActForSignatory: true');
    expect(await newLetters()).toEqual([]);
  });

  it('that the Office ends is told to both, to the mailbox of the coordinator where it has one', async () => {
    await inCoordinators().database.write((transaction) =>
      transaction.execute(rawSql`UPDATE coordinator SET contact = ? WHERE id = ?`, [
        JSON.stringify({ email: 'mailbox@example.org', languages: ['en'] }),
        coordinatorId,
      ]),
    );
    await act('endSupportLink', officer('DECIDER'), ', endsOn: "2026-10-31", reason: "Merged with another one."');
    const letters = await newLetters();
    expect(letters.map(({ kind, recipient }) => [kind, recipient])).toEqual(
      ['mailbox@example.org', addressOf(signatoryId)].sort().map((one) => ['SUPPORT_LINK_ENDED', one]),
    );
    expect(letters[0]?.body).toContain('until 2026-10-31');
  });

  it('whose news are old is told to nobody', async () => {
    await world.subgraphs.of('signatories').running.database.write(async (transaction) => {
      const [last] = await transaction.select<{ position: number }>(rawSql`SELECT position FROM change_feed_head`, []);
      const position = Number(last?.position) + 1;
      await transaction.execute(rawSql`UPDATE change_feed_head SET position = ?`, [position]);
      const facts = { coordinatorId, signatoryId, turn: 'PROPOSED', byId: null, at: '2026-01-01T00:00:00.000Z' };
      await transaction.execute(
        rawSql`INSERT INTO change_feed (position, kind, entityId, removed, facts) VALUES (?, 'LINK_NOTICE', 'lnk_old', 0, ?)`,
        [position, JSON.stringify(facts)],
      );
    });
    expect(await newLetters()).toEqual([]);
  });
});
