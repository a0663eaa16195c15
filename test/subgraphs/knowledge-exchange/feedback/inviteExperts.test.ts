/** Inviting more experts, and who learns of it. */
import { EXPERT_LETTER, EXPERT_LETTER_TAKEN } from '../../../../covenant/personal-data/expert-letter.feed.ts';
import { person } from '../../../world/people.ts';
import {
  expert,
  guide,
  idOf,
  member,
  openFeedbackWorld,
  organiser,
  officeModerator,
  stranger,
  type FeedbackWorld,
} from '../feedback-world.ts';

const ADDRESS = 'professor@university.example';

describe('inviteExperts', () => {
  let world: FeedbackWorld;
  beforeEach(async () => {
    world = await openFeedbackWorld();
    await world.asked();
  });
  afterEach(() => world.close());

  const invite = (whom: string): string => `idempotencyKey: $key, resourceId: "${guide}", ${whom}`;
  const named = `personIds: ["${idOf(expert)}"]`;
  const PEOPLE = 'invitations { nodes { state isByAddress postCount person { id } } }';

  it('to an address keeps no address here once the letter is written, and nobody learns whose it is', async () => {
    expect(await world.codes('inviteExperts', invite(`addresses: ["${ADDRESS}"]`))).toEqual([]);
    const [letter] = await world.told(EXPERT_LETTER);
    expect(letter?.facts).toMatchObject({ address: ADDRESS });
    const event = {
      cursor: '1000',
      kind: EXPERT_LETTER_TAKEN,
      entityId: letter?.entityId ?? '',
      removed: false,
      facts: JSON.stringify({ invitationId: letter?.facts['invitationId'], personId: idOf(expert) }),
    };
    await world.running.projections.catchUp((source) => Promise.resolve(source === 'coordinators' ? [event] : []));
    expect(await world.told(EXPERT_LETTER)).toEqual([{ entityId: event.entityId, removed: true, facts: {} }]);
    const hidden = { invitations: { nodes: [{ state: 'OPEN', isByAddress: true, postCount: 0, person: null }] } };
    expect(await world.request(PEOPLE, organiser)).toEqual(hidden);
    // To invite the person as well tells nothing of the address either.
    expect(await world.codes('inviteExperts', invite(named))).toEqual([]);
    expect(await world.codes('acceptExpertInvitation', `id: "${await world.invitationOf(expert)}"`, expert)).toEqual(
      [],
    );
  });

  it('shows who was asked to people who may ask, and to nobody else', async () => {
    await world.act('inviteExperts', invite(named));
    const shown = {
      invitations: { nodes: [{ state: 'OPEN', isByAddress: false, postCount: 0, person: { id: idOf(expert) } }] },
    };
    expect(await world.request(PEOPLE, organiser)).toEqual(shown);
    expect(await world.request(PEOPLE, officeModerator)).toEqual(shown);
    for (const by of [{}, stranger, member, expert]) {
      expect(await world.request(PEOPLE, by)).toEqual({ invitations: null });
    }
    expect(await world.request('viewerInvitation { state }', expert)).toEqual({ viewerInvitation: { state: 'OPEN' } });
    expect(await world.request('viewerInvitation { state }', organiser)).toEqual({ viewerInvitation: null });
  });

  it('does not invite somebody twice, nobody, or what is no person', async () => {
    await world.act('inviteExperts', invite(named));
    const twice = await world.act('inviteExperts', invite(named));
    expect(twice.errors).toMatchObject([{ code: 'DUPLICATE', path: ['personIds', '0'] }]);
    expect(await world.codes('inviteExperts', invite('personIds: []'))).toEqual(['INVALID']);
    expect(await world.codes('inviteExperts', invite(`personIds: ["${guide}"]`))).toEqual(['INVALID']);
  });

  it('takes at most 100 experts', async () => {
    const addresses = (from: number): string =>
      `addresses: [${Array.from({ length: 50 }, (_, index) => `"a${String(from + index)}@people.example"`).join(', ')}]`;
    expect(await world.codes('inviteExperts', invite(addresses(0)))).toEqual([]);
    expect(await world.codes('inviteExperts', invite(addresses(50)))).toEqual([]);
    expect(await world.codes('inviteExperts', invite(named))).toEqual(['FULL']);
  });

  it('is refused to others, and when the last day is over', async () => {
    expect(await world.codes('inviteExperts', invite(named), member)).toEqual(['NOT_ALLOWED']);
    await world.ends(-1);
    const late = await world.act('inviteExperts', invite(named));
    expect(late.errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ENDED' }]);
  });

  it('lists 60 experts in as many statements as one', async () => {
    const page = `query { resources(kind: [GUIDE]) { nodes { feedbackRequest { counts { posts }
      invitations(first: 100) { nodes { postCount person { id } resource { id } onBehalfOf { id } } } } } } }`;
    const count = async (): Promise<number> => {
      world.statements.length = 0;
      await world.ask(page, {}, organiser);
      return world.statements.length;
    };
    const people = (from: number): string =>
      `personIds: [${Array.from({ length: 30 }, (_, index) => `"${idOf(person(`expert ${String(from + index)}`))}"`).join(', ')}]`;
    await world.act('inviteExperts', invite(named));
    const one = await count();
    expect(await world.codes('inviteExperts', invite(people(10)))).toEqual([]);
    expect(await world.codes('inviteExperts', invite(people(40)))).toEqual([]);
    expect(await count()).toBe(one);
    expect(one).toBeLessThanOrEqual(8);
  });
});
