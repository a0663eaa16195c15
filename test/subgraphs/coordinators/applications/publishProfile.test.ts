/** Publishing the profile, the last step of joining: a profile that cannot be published changes nothing. */
import { coordinatorIdOf } from '../coordinators-world.ts';
import { goodArguments, openJoiningWorld, type JoiningWorld } from './joining-world.ts';

describe('Joining to the end', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  describe('publishes no profile', () => {
    it.each(['', 'ab', 'Provincia', 'a--b', '-ab', 'ab-', 'a b c', '../etc', 'é'.repeat(5), 'a'.repeat(201)])(
      'at the address %s',
      async (slug) => {
        const application = await world.signed();
        expect(await world.refused(() => world.step('publishProfile', application, { slug }))).toMatchObject([
          { code: 'INVALID', path: ['slug'], rule: 'slug' },
        ]);
      },
    );

    it('at the address of another coordinator', async () => {
      await world.importCoordinators({ coordinator_id: 'province', name: 'Province', country_code: 'UA' });
      const application = await world.signed();
      expect(await world.refused(() => world.step('publishProfile', application, { slug: 'province' }))).toMatchObject([
        { code: 'DUPLICATE', path: ['slug'], existingId: coordinatorIdOf('province') },
      ]);
    });

    it('twice at one address, when two are published at once', async () => {
      const one = await world.signed();
      const other = await world.signed({ organisationName: 'Another Province', contactEmail: 'other@example.org' });
      const answers = await Promise.all(
        [one, other].map((application) => world.step('publishProfile', application, { slug: 'one-address' })),
      );
      expect(answers.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
      expect(answers.flatMap(({ errors }) => errors)).toMatchObject([
        { code: 'DUPLICATE', existingId: coordinatorIdOf('one-address') },
      ]);
      expect([await world.count('coordinator'), await world.count('membership')]).toEqual([1, 1]);
    });

    it('twice of one application, when it is asked for twice at once', async () => {
      const application = await world.signed();
      const answers = await Promise.all(
        [1, 2].map(() => world.step('publishProfile', application, goodArguments.publishProfile)),
      );
      expect(answers.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'STALE_REVISION', currentRevision: 5 }]);
      expect([await world.count('coordinator'), await world.count('membership')]).toEqual([1, 1]);
    });

    it('without the signed statement', async () => {
      const application = await world.sent();
      expect(
        await world.refused(() => world.step('publishProfile', application, goodArguments.publishProfile)),
      ).toMatchObject([{ code: 'WRONG_STATE', state: 'STATEMENT_SENT' }]);
    });
  });
});
