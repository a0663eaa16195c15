/** Inviting into a group, and what becomes of invitations. */
import {
  deputy,
  forGirona,
  groupArgument,
  member,
  nobody,
  openGroupActs,
  personOf,
  stranger,
  type GroupActs,
} from '../group-acts.ts';
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
  const ownId = async (who = stranger): Promise<string> => {
    const { _entities: found } = await world.ask<{ _entities: { groupInvitations: { nodes: { id: string }[] } }[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { groupInvitations { nodes { id } } } } }`,
      { of: [{ __typename: 'Person', id: who.identity.personId }] },
      who,
    );
    return found[0]?.groupInvitations.nodes[0]?.id ?? '';
  };

  it('goes by letter, and leads into a group that does not exist for others', async () => {
    expect(await invite(named)).toEqual([]);
    expect(await world.letters()).toEqual([{ kind: 'INVITED', personId: personOf('stranger'), words: 'Come.' }]);
    const given = `id: "${await ownId()}", ${forGirona}`;
    expect(await world.codes('acceptGroupInvitation', given, nobody)).toEqual(['NOT_FOUND']);
    expect(await world.act('acceptGroupInvitation', given, stranger)).toMatchObject({
      discussionGroup: { name: { text: 'secret' } },
      membership: { role: 'MEMBER' },
      invitation: { state: 'ACCEPTED' },
      errors: [],
    });
    expect(await world.codes('acceptGroupInvitation', given, stranger)).toEqual(['WRONG_STATE']);
  });

  it('is declined by the person, withdrawn by moderators, and then of no use', async () => {
    await invite(named);
    const first = `id: "${await ownId()}"`;
    expect(await world.codes('declineGroupInvitation', first, deputy)).toEqual(['NOT_FOUND']);
    expect(await world.codes('withdrawGroupInvitation', first, stranger)).toEqual(['NOT_FOUND']);
    expect(await world.codes('declineGroupInvitation', first, stranger)).toEqual([]);
    expect(await world.codes('withdrawGroupInvitation', first, deputy)).toEqual(['WRONG_STATE']);
    await invite(named);
    const second = `id: "${await ownId()}"`;
    expect(await world.codes('withdrawGroupInvitation', second, deputy)).toEqual([]);
    expect(await world.codes('acceptGroupInvitation', `${second}, ${forGirona}`, stranger)).toEqual(['WRONG_STATE']);
  });

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
