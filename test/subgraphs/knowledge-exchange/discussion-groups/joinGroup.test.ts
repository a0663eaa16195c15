/** Coming into a group, at once or by asking. */
import {
  forGirona,
  groupArgument,
  member,
  nobody,
  officeModerator,
  openGroupActs,
  stranger,
  type GroupActs,
} from '../group-acts.ts';
import { girona, norrbotten } from '../heat-group.ts';

describe('joining a group', () => {
  let world: GroupActs;
  beforeEach(async () => {
    world = await openGroupActs();
  });
  afterEach(() => world.close());

  it('makes a member at once, in the name that is given, and the group counts one more', async () => {
    const done = await world.act('joinGroup', `${groupArgument('open')}, ${forGirona}`, stranger);
    expect(done).toMatchObject({ membership: { role: 'MEMBER', endsOn: null }, joinRequest: null, errors: [] });
    expect(await world.group('open', 'memberCount viewerMembership { onBehalfOf { id } }', stranger)).toEqual({
      memberCount: 4,
      viewerMembership: { onBehalfOf: { id: girona } },
    });
  });

  it('asks where moderators decide, once, and makes no member yet', async () => {
    const done = await world.act('joinGroup', `${groupArgument('asked')}, ${forGirona}, note: "Please."`, stranger);
    expect(done).toMatchObject({ membership: null, joinRequest: { state: 'WAITING' }, errors: [] });
    expect(await world.group('asked', 'memberCount viewerJoinRequest { note }', stranger)).toEqual({
      memberCount: 3,
      viewerJoinRequest: { note: 'Please.' },
    });
    expect(await world.codes('joinGroup', `${groupArgument('asked')}, ${forGirona}`, stranger)).toEqual(['DUPLICATE']);
  });

  it('ten times at once makes one member', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => world.codes('joinGroup', `${groupArgument('open')}, ${forGirona}`, stranger)),
    );
    expect(all.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(all.flat()).toEqual(Array.from({ length: 9 }, () => 'DUPLICATE'));
    expect(await world.group('open', 'memberCount')).toEqual({ memberCount: 4 });
  });

  it('is in the name of a body of the caller; people of none join a public group in their own, and the Office any', async () => {
    const asOther = `${groupArgument('open')}, onBehalfOfId: "${norrbotten}"`;
    expect(await world.act('joinGroup', asOther, stranger)).toMatchObject({
      errors: [{ code: 'INVALID', path: ['onBehalfOfId'] }],
    });
    expect(await world.codes('joinGroup', groupArgument('open'), stranger)).toEqual(['INVALID']);
    expect(await world.codes('joinGroup', groupArgument('open'), nobody)).toEqual([]);
    expect(await world.codes('joinGroup', groupArgument('members'), nobody)).toEqual(['NOT_FOUND']);
    expect(await world.codes('joinGroup', groupArgument('members'), officeModerator)).toEqual([]);
  });

  it('is not for people of a coordinator on hold, who may still leave', async () => {
    await world.status(girona, 'ON_HOLD');
    expect(await world.codes('joinGroup', `${groupArgument('open')}, ${forGirona}`, stranger)).toEqual(['WRONG_STATE']);
    expect(await world.codes('leaveGroup', groupArgument('open'), member)).toEqual([]);
  });

  it('needs a sign-in and an open group; one by invitation says how, and an invited one is not there', async () => {
    expect(await world.codes('joinGroup', groupArgument('open'))).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('joinGroup', groupArgument('closed'), nobody)).toEqual(['WRONG_STATE']);
    expect(await world.codes('joinGroup', `${groupArgument('secret')}, ${forGirona}`, stranger)).toEqual(['NOT_FOUND']);
    expect(await world.codes('joinGroup', groupArgument('secret'), officeModerator)).toEqual(['WRONG_STATE']);
  });
});
