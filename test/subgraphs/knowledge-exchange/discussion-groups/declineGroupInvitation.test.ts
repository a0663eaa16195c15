/** Declining an invitation into a group. */
import { deputy, groupArgument, openGroupActs, personOf, stranger, type GroupActs } from '../group-acts.ts';

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

  it('is declined by the person alone, and then of no use', async () => {
    await invite(named);
    const given = `id: "${await ownId()}"`;
    expect(await world.codes('declineGroupInvitation', given, deputy)).toEqual(['NOT_FOUND']);
    expect(await world.act('declineGroupInvitation', given, stranger)).toMatchObject({
      invitation: { state: 'DECLINED' },
      errors: [],
    });
  });
});
