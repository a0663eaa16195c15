/** Ending memberships of others, and giving roles. */
import {
  deputy,
  groupArgument,
  member,
  officeModerator,
  openGroupActs,
  owner,
  personOf,
  stranger,
  type By,
  type GroupActs,
} from '../group-acts.ts';

const people = { owner, deputy, member };

describe('the people of a group', () => {
  let world: GroupActs;
  beforeEach(async () => {
    world = await openGroupActs();
  });
  afterEach(() => world.close());

  const of = async (who: By, group = 'open'): Promise<string> => {
    const { id, revision } = await world.membershipOf(who, group);
    return `membershipId: "${id}", expectedRevision: ${String(revision)}`;
  };

  it('are removed with a reason, which the person and the moderators read', async () => {
    const removed = await world.act('removeFromGroup', `${await of(member)}, reason: "Rude."`, deputy);
    expect(removed).toMatchObject({ membership: { endReason: 'Rude.' }, errors: [] });
    expect(await world.letters()).toEqual([{ kind: 'REMOVED', personId: personOf('member'), words: 'Rude.' }]);
    expect(await world.group('open', 'memberCount viewerMembership { id }', member)).toEqual({
      memberCount: 2,
      viewerMembership: null,
    });
    expect(await world.group('open', 'history { nodes { act } }', deputy)).toEqual({
      history: { nodes: [{ act: 'removeFromGroup' }] },
    });
  });

  it('are removed as their rank allows: moderators remove members, owners and the Office everybody', async () => {
    const reason = 'reason: "It is time."';
    expect(await world.codes('removeFromGroup', `${await of(owner)}, ${reason}`, deputy)).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('removeFromGroup', `${await of(member)}, ${reason}`, member)).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('removeFromGroup', `${await of(member, 'secret')}, ${reason}`, stranger)).toEqual([
      'NOT_FOUND',
    ]);
    expect(await world.codes('removeFromGroup', `${await of(owner)}, ${reason}`, officeModerator)).toEqual([]);
    expect(await world.rolesIn('open', people)).toEqual({ deputy: 'OWNER', member: 'MEMBER' });
  });

  it('are listed for one another and for the Office, a page at a time, in as many statements for many groups as for one', async () => {
    const fields =
      'members(first: 2) { totalCount pageInfo { hasNextPage } nodes { role person { id } onBehalfOf { id } } }';
    expect(await world.group('open', fields, member)).toMatchObject({
      members: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        nodes: [{ role: 'OWNER', person: { id: personOf('owner') } }, { role: 'MODERATOR' }],
      },
    });
    expect(await world.group('open', fields, stranger)).toEqual({ members: null });
    const costOf = async (first: number): Promise<number> => {
      world.statements.length = 0;
      await world.ask(`{ discussionGroups(first: ${String(first)}) { nodes { ${fields} } } }`, {}, officeModerator);
      return world.statements.length;
    };
    expect(await costOf(7)).toBe(await costOf(2));
    expect(await world.codes('leaveGroup', groupArgument('open'), stranger)).toEqual(['NOT_ALLOWED']);
  });
});
