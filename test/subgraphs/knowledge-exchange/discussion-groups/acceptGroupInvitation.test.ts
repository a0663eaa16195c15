/** Accepting an invitation into a group. */
import {
  deputy,
  forGirona,
  groupArgument,
  nobody,
  openGroupActs,
  personOf,
  stranger,
  type GroupActs,
} from '../group-acts.ts';

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
});
