/** Invitations into a group that are declined, or taken back. */
import { deputy, forGirona, groupArgument, openGroupActs, personOf, stranger, type GroupActs } from '../group-acts.ts';

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
});
