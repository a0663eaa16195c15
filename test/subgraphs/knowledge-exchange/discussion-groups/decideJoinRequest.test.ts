/** Moderators take in who asked, or say no; and requests are taken back. */
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
import { girona } from '../heat-group.ts';

describe('a request to join a group', () => {
  let world: GroupActs;
  let id: string;
  beforeEach(async () => {
    world = await openGroupActs();
    const { joinRequest } = await world.act('joinGroup', `${groupArgument('asked')}, ${forGirona}`, stranger);
    id = joinRequest?.id ?? '';
  });
  afterEach(() => world.close());
  const decide = (decision: string, revision = 1): string =>
    `id: "${id}", expectedRevision: ${String(revision)}, decision: ${decision}`;

  it('is seen by moderators and by the person, and by nobody else', async () => {
    const fields = 'joinRequests { totalCount nodes { person { id } onBehalfOf { id } } }';
    const seen = { totalCount: 1, nodes: [{ person: { id: personOf('stranger') }, onBehalfOf: { id: girona } }] };
    expect(await world.group('asked', fields, deputy)).toEqual({ joinRequests: seen });
    expect(await world.group('asked', fields, member)).toEqual({ joinRequests: null });
    expect(await world.group('asked', fields, stranger)).toEqual({ joinRequests: null });
  });

  it('that is granted makes a member in the name that was asked for, who is told', async () => {
    expect(await world.act('decideJoinRequest', decide('GRANT'), deputy)).toMatchObject({
      joinRequest: { state: 'GRANTED', revision: 2 },
      membership: { role: 'MEMBER' },
      errors: [],
    });
    expect(await world.group('asked', 'viewerMembership { role onBehalfOf { id } }', stranger)).toEqual({
      viewerMembership: { role: 'MEMBER', onBehalfOf: { id: girona } },
    });
    expect(await world.letters()).toMatchObject([{ kind: 'REQUEST_GRANTED', personId: personOf('stranger') }]);
  });

  it('that is refused needs a reason, which the person reads', async () => {
    expect(await world.codes('decideJoinRequest', decide('REFUSE'), deputy)).toEqual(['REQUIRED']);
    const refused = await world.act('decideJoinRequest', `${decide('REFUSE')}, reason: "Too many."`, deputy);
    expect(refused).toMatchObject({ joinRequest: { state: 'REFUSED', reason: 'Too many.' }, errors: [] });
    expect(await world.letters()).toMatchObject([{ kind: 'REQUEST_REFUSED', words: 'Too many.' }]);
    expect(await world.group('asked', 'memberCount')).toEqual({ memberCount: 3 });
  });

  it('is decided once, whoever decides at the same time', async () => {
    const all = await Promise.all([owner, deputy].map((who) => world.codes('decideJoinRequest', decide('GRANT'), who)));
    expect(all.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(await world.codes('decideJoinRequest', decide('GRANT', 2), owner)).toEqual(['WRONG_STATE']);
    expect(await world.codes('decideJoinRequest', decide('GRANT'), owner)).toEqual(['STALE_REVISION']);
  });

  it('in the name of a coordinator on hold is not granted', async () => {
    await world.status(girona, 'ON_HOLD');
    expect(await world.codes('decideJoinRequest', decide('GRANT'), deputy)).toEqual(['WRONG_STATE']);
  });
});
