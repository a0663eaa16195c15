/** Going out of a group, and who looks after it then. */
import {
  deputy,
  forGirona,
  groupArgument,
  member,
  openGroupActs,
  owner,
  personOf,
  stranger,
  type GroupActs,
} from '../group-acts.ts';

const people = { owner, deputy, member };

describe('leaving a group', () => {
  let world: GroupActs;
  beforeEach(async () => {
    world = await openGroupActs();
  });
  afterEach(() => world.close());

  it('ends the membership at once, and the group can be joined again the same day', async () => {
    const { membership } = await world.act('leaveGroup', groupArgument('open'), member);
    expect(membership).toMatchObject({ endsOn: expect.any(String) as string });
    expect(await world.group('open', 'memberCount viewerMembership { id }', member)).toEqual({
      memberCount: 2,
      viewerMembership: null,
    });
    expect(await world.codes('joinGroup', `${groupArgument('open')}, ${forGirona}`, member)).toEqual([]);
    expect(await world.group('open', 'memberCount')).toEqual({ memberCount: 3 });
  });

  it('makes the moderator who has been in it longest the owner when the last owner goes, who is told', async () => {
    await world.act('leaveGroup', groupArgument('open'), owner);
    expect(await world.rolesIn('open', people)).toEqual({ deputy: 'OWNER', member: 'MEMBER' });
    expect(await world.letters()).toMatchObject([{ kind: 'BECAME_OWNER', personId: personOf('deputy') }]);
  });

  it('of the last owner and the last moderator at once leaves the group to the Office, which is told once', async () => {
    await Promise.all([owner, deputy].map((who) => world.act('leaveGroup', groupArgument('open'), who)));
    expect(await world.rolesIn('open', people)).toEqual({ member: 'MEMBER' });
    const kinds = (await world.letters()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'LEFT_TO_OFFICE')).toHaveLength(1);
  });

  it('is for members; to others an invited group is not there', async () => {
    expect(await world.codes('leaveGroup', groupArgument('open'), stranger)).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('leaveGroup', groupArgument('secret'), stranger)).toEqual(['NOT_FOUND']);
    expect(await world.act('leaveGroup', groupArgument('secret'), member)).toMatchObject({
      discussionGroup: null,
      errors: [],
    });
  });
});
