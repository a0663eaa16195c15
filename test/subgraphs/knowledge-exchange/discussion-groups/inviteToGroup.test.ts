/** Inviting into a group, and what becomes of invitations. */
import { deputy, groupArgument, member, openGroupActs, personOf, stranger, type GroupActs } from '../group-acts.ts';
import { GROUP_LETTER, GROUP_LETTER_TAKEN } from '../../../../covenant/personal-data/group-letter.feed.ts';

const ADDRESS = 'newcomer@people.example';

describe('an invitation into a group', () => {
  let world: GroupActs;
  beforeEach(async () => {
    world = await openGroupActs();
  });
  afterEach(() => world.close());

  const invite = (whom: string, by = deputy): Promise<string[]> =>
    world.codes('inviteToGroup', `idempotencyKey: $key, ${groupArgument('secret')}, ${whom}`, by);
  const named = `personIds: ["${personOf('stranger')}"], note: "Come."`;

  it('to an address keeps no address here once the letter is written, and nobody learns whose it is', async () => {
    expect(await invite(`addresses: ["${ADDRESS}"]`)).toEqual([]);
    const [letter] = await world.told(GROUP_LETTER);
    expect(letter?.facts).toMatchObject({ address: ADDRESS });
    const facts = { invitationId: letter?.facts['invitationId'], personId: personOf('newcomer') };
    const event = {
      cursor: '1000',
      kind: GROUP_LETTER_TAKEN,
      entityId: letter?.entityId ?? '',
      removed: false,
      facts: JSON.stringify(facts),
    };
    await world.running.projections.catchUp((source) => Promise.resolve(source === 'coordinators' ? [event] : []));
    expect(await world.told(GROUP_LETTER)).toEqual([{ entityId: event.entityId, removed: true, facts: {} }]);
    expect(await world.group('secret', 'invitations { nodes { state isByAddress person { id } } }', deputy)).toEqual({
      invitations: { nodes: [{ state: 'OPEN', isByAddress: true, person: null }] },
    });
  });

  it('is not sent twice to one person, to members, to nobody or to what is no person', async () => {
    await invite(named);
    expect(await invite(named)).toEqual(['DUPLICATE']);
    expect(await invite(`personIds: ["${personOf('member')}"]`)).toEqual(['DUPLICATE']);
    expect(await invite('personIds: []')).toEqual(['INVALID']);
    expect(await invite('personIds: ["crd_01HK153X00AAAAAAAAAAAAAAAA"]')).toEqual(['INVALID']);
  });

  it('is for moderators; to strangers the group is not there', async () => {
    expect(await invite(named, member)).toEqual(['NOT_ALLOWED']);
    expect(await invite(named, stranger)).toEqual(['NOT_FOUND']);
  });
});
