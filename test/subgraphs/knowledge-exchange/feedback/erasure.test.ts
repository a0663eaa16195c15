/** What becomes of feedback when an expert, or the person who invited them, is erased. */
import {
  DATA_REQUEST,
  DATA_REQUEST_PART,
  type DataRequestKind,
} from '../../../../covenant/personal-data/data-request.feed.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import {
  expert,
  guide,
  idOf,
  officeModerator,
  openFeedbackWorld,
  organiser,
  words,
  type By,
  type FeedbackWorld,
} from '../feedback-world.ts';

describe('the data of an expert', () => {
  let world: FeedbackWorld;
  let threadId: string;
  let cursor = 1000;
  beforeEach(async () => {
    world = await openFeedbackWorld();
    threadId = await world.asked(`personIds: ["${idOf(expert)}"], note: "Dear Ingrid"`);
    const given = `id: "${await world.invitationOf(expert)}", affiliation: "University of Uppsala"`;
    await world.act('acceptExpertInvitation', given, expert);
    await world.act('addPost', `threadId: "${threadId}", aspect: TECHNICAL, ${words('It holds.')}`, expert);
  });
  afterEach(() => world.close());

  const request = async (kind: DataRequestKind, who: By): Promise<void> => {
    cursor += 1;
    const facts = JSON.stringify({ kind, personId: idOf(who) });
    const event = {
      cursor: String(cursor),
      kind: DATA_REQUEST,
      entityId: `dat_${String(cursor)}`,
      removed: false,
      facts,
    };
    await world.running.projections.catchUp((source) => Promise.resolve(source === 'coordinators' ? [event] : []));
  };
  const invitations = (): Promise<unknown[]> =>
    world.running.database.select(rawSql`SELECT state, note, affiliation FROM expert_invitation`);

  it('is in the copy', async () => {
    await request('ACCESS', expert);
    const [part] = await world.told(DATA_REQUEST_PART);
    const copy = JSON.parse(String(part?.facts['text'])) as Record<string, unknown[]>;
    expect(copy['expert_invitation']).toMatchObject([
      { threadId, state: 'ACCEPTED', affiliation: 'University of Uppsala', note: 'Dear Ingrid' },
    ]);
  });

  it('is in the copy of a person who invites and is invited, from both sides', async () => {
    const given = `idempotencyKey: $key, resourceId: "${guide}", personIds: ["${idOf(organiser)}"]`;
    expect(await world.codes('inviteExperts', given, officeModerator)).toEqual([]);
    await request('ACCESS', organiser);
    const [part] = await world.told(DATA_REQUEST_PART);
    const copy = JSON.parse(String(part?.facts['text'])) as Record<string, unknown[]>;
    expect(copy['expert_invitation']).toMatchObject([
      { state: 'OPEN', note: null },
      { state: 'ACCEPTED', note: 'Dear Ingrid' },
    ]);
  });

  it('goes with the expert; the post stays without affiliation', async () => {
    await request('ERASURE', expert);
    expect(await invitations()).toEqual([]);
    const { thread } = await world.ask(
      `{ thread(id: "${threadId}") { posts(from: 2) { nodes { asExpert affiliation body { text } } } } }`,
    );
    expect(thread).toEqual({ posts: { nodes: [{ asExpert: true, affiliation: null, body: { text: 'It holds.' } }] } });
  });

  it('stays when the person who invited them is erased, without the message', async () => {
    await request('ERASURE', organiser);
    expect(await invitations()).toEqual([{ state: 'ACCEPTED', note: null, affiliation: 'University of Uppsala' }]);
  });
});
