/** Roles in a group. */
import { deputy, member, openGroupActs, owner, personOf, type By, type GroupActs } from '../group-acts.ts';

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

  it('get roles from owners, who are told when they become one; a stale revision is refused', async () => {
    const given = await of(member);
    expect(await world.codes('changeGroupRole', `${given}, role: OWNER`, deputy)).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('changeGroupRole', `${given}, role: OWNER`, owner)).toEqual([]);
    expect(await world.letters()).toMatchObject([{ kind: 'BECAME_OWNER', personId: personOf('member') }]);
    expect(await world.codes('changeGroupRole', `${given}, role: MEMBER`, owner)).toEqual(['STALE_REVISION']);
  });

  it('keep an owner: of two owners who step down at once, one does', async () => {
    await world.act('changeGroupRole', `${await of(member)}, role: OWNER`, owner);
    const [one, other] = [await of(owner), await of(member)];
    const all = await Promise.all([
      world.codes('changeGroupRole', `${one}, role: MEMBER`, owner),
      world.codes('changeGroupRole', `${other}, role: MEMBER`, member),
    ]);
    expect(all.flat()).toEqual(['INVALID']);
    expect(Object.values(await world.rolesIn('open', people)).sort()).toEqual(['MEMBER', 'MODERATOR', 'OWNER']);
  });
});
