/** Requests to join a group are taken back. */
import { forGirona, groupArgument, member, nobody, openGroupActs, stranger, type GroupActs } from '../group-acts.ts';

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

  it('is withdrawn by the person alone; nobody else learns that it is there', async () => {
    for (const who of [member, nobody]) {
      expect(await world.codes('decideJoinRequest', decide('GRANT'), who)).toEqual(['NOT_FOUND']);
      expect(await world.codes('withdrawJoinRequest', `id: "${id}"`, who)).toEqual(['NOT_FOUND']);
    }
    expect(await world.act('withdrawJoinRequest', `id: "${id}"`, stranger)).toMatchObject({
      joinRequest: { state: 'WITHDRAWN' },
      errors: [],
    });
    expect(await world.codes('withdrawJoinRequest', `id: "${id}"`, stranger)).toEqual(['WRONG_STATE']);
    expect(await world.codes('joinGroup', `${groupArgument('asked')}, ${forGirona}`, stranger)).toEqual([]);
  });
});
