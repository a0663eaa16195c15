/** An expert whom the hub does not know is asked by letter, accepts and gives feedback, with no membership of any body. */
import { randomUUID } from 'node:crypto';
import { EXPERT_LETTER, EXPERT_LETTER_TAKEN } from '../../covenant/personal-data/expert-letter.feed.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { memberOf } from '../world/people.ts';
import type { Answer } from '../world/open-test-subgraph.ts';
import { openRightsWorld, type RightsWorld } from './rights-world.ts';

const ADDRESS = 'professor@university.example';
const CALLER = { hubUrl: 'https://hub.example.org' };

describe('an expert who is new to the hub', () => {
  let world: RightsWorld;
  beforeAll(async () => {
    world = await openRightsWorld();
  });
  afterAll(() => world.close());

  const running = (name: 'coordinators' | 'knowledge-exchange') => world.subgraphs.of(name).running;
  /** Both hear of each other until nothing is new. */
  const settle = async (): Promise<void> => {
    for (const name of ['coordinators', 'knowledge-exchange', 'coordinators', 'knowledge-exchange'] as const) {
      expect(await running(name).projections.caughtUp()).toEqual([]);
    }
  };
  const act = async (mutation: string, by: ReturnType<typeof memberOf>): Promise<Answer> => {
    const { done } = await world.subgraphs
      .of('knowledge-exchange')
      .ask<{ done: Answer }>(`mutation { done: ${mutation} }`, {}, { ...CALLER, ...by });
    expect(done['errors']).toEqual([]);
    return done;
  };
  const wordsInFeeds = async (): Promise<string> => {
    const feeds = await Promise.all(
      (['coordinators', 'knowledge-exchange'] as const).map((name) =>
        running(name).database.select(rawSql`SELECT facts FROM change_feed WHERE kind IN (?, ?)`, [
          EXPERT_LETTER,
          EXPERT_LETTER_TAKEN,
        ]),
      ),
    );
    return JSON.stringify(feeds);
  };

  it('is written to once, leaves no address outside coordinators, and writes by the invitation alone', async () => {
    const { id: resourceId } = world.things.Resource;
    const organiser = memberOf(world.things.Coordinator.id, 'ORGANISER');
    await act(
      `inviteExperts(idempotencyKey: "${randomUUID()}", resourceId: "${resourceId}", addresses: ["${ADDRESS}"],
        note: "Please be hard.") { errors { message } }`,
      organiser,
    );
    expect(await wordsInFeeds()).toContain(ADDRESS);
    await settle();
    await settle();
    const letters = await running('coordinators').database.select<{ recipient: string; body: string }>(
      rawSql`SELECT recipient, body FROM letter WHERE kind = 'EXPERT_INVITED'`,
    );
    expect(letters).toMatchObject([{ recipient: ADDRESS }]);
    expect(letters[0]?.body).toContain('Please be hard.');
    expect(letters[0]?.body).toContain('until 2099-01-01');
    expect(await wordsInFeeds()).not.toMatch(/university\.example|be hard/);

    const [known] = await running('coordinators').database.select<{ id: string }>(
      rawSql`SELECT id FROM person WHERE email = ?`,
      [ADDRESS],
    );
    const expert = { identity: { personId: known?.id ?? '', memberships: [] } };
    const invitationId = /acceptExpertInvitation\(id: "(exi_[^"]+)"/.exec(letters[0]?.body ?? '')?.[1] ?? '';
    const { resource } = await act(
      `acceptExpertInvitation(id: "${invitationId}", affiliation: "A university") {
        resource { feedback { id } } errors { message } }`,
      expert,
    );
    const threadId = (resource as { feedback: { id: string } }).feedback.id;
    const { post } = await act(
      `addPost(idempotencyKey: "${randomUUID()}", threadId: "${threadId}", language: "en", body: "It holds.",
        aspect: SCIENTIFIC) { post { asExpert affiliation } errors { message } }`,
      expert,
    );
    expect(post).toEqual({ asExpert: true, affiliation: 'A university' });
  });
});
