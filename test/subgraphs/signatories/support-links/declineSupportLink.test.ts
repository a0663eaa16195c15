/** Declining support links and taking them back. */
import { reporter, mayor, openLinkWorld, type LinkWorld } from './link-world.ts';

describe('A support link', () => {
  let world: LinkWorld;

  beforeEach(async () => {
    world = await openLinkWorld();
  });
  afterEach(() => world.close());

  it('is declined by the other side or taken back by the one that proposed it, and then a new one may come', async () => {
    const declined = await world.on('declineSupportLink', await world.proposal(), mayor, {
      reason: 'Another one helps us.',
    });
    expect(declined).toMatchObject({ supportLink: { state: 'DECLINED', reason: 'Another one helps us.' }, errors: [] });
    const takenBack = await world.on('declineSupportLink', await world.proposal(), reporter);
    expect(takenBack).toMatchObject({ supportLink: { state: 'DECLINED', reason: null }, errors: [] });
    expect((await world.proposal()).state).toBe('PROPOSED');
    expect(await world.told('SUPPORT_LINK')).toEqual([]);
  });
});
