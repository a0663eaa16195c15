/** Ending support links. */
import { mayor, stranger, startsOn, openLinkWorld, type LinkWorld } from './link-world.ts';

describe('A support link', () => {
  let world: LinkWorld;

  beforeEach(async () => {
    world = await openLinkWorld();
  });
  afterEach(() => world.close());

  it('does not end before it begins, nor without a reason', async () => {
    const agreed = await world.confirmed();
    expect(await world.on('endSupportLink', agreed, mayor, { endsOn: '2020-02-29', reason: ' ' })).toMatchObject({
      errors: [
        { code: 'INVALID', path: ['endsOn'], rule: 'dayWithin' },
        { code: 'REQUIRED', path: ['reason'] },
      ],
    });
    expect(await world.on('endSupportLink', agreed, stranger, { endsOn: startsOn, reason: 'x' })).toMatchObject({
      errors: [{ code: 'NOT_ALLOWED' }],
    });
  });
});
