/** What cannot go wrong with the last step, and who may not take it; each wrong turn changes nothing. */
import { allRows } from '../../../world/failing-database.ts';
import { memberOf, officer, person } from '../../../world/people.ts';
import { coordinatorIdOf } from '../coordinators-world.ts';
import {
  goodArguments,
  openJoiningWorld,
  signature,
  type Answer,
  type Application,
  type JoiningWorld,
} from './joining-world.ts';

describe('Joining to the end', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  const eligible = async (changes: object = {}): Promise<Application> => {
    const registered = await world.register(changes);
    return (await world.step('decideEligibility', registered, goodArguments.decideEligibility)).application;
  };
  const sent = async (): Promise<Application> =>
    (await world.step('sendStatement', await eligible(), goodArguments.sendStatement)).application;
  /** Refused, and not one row is different. */
  const refused = async (act: () => Promise<Answer>): Promise<Answer['errors']> => {
    const before = await allRows(world.running.database);
    const { application, errors } = await act();
    expect(application).toBeNull();
    expect(await allRows(world.running.database)).toBe(before);
    return errors;
  };

  describe('publishes no profile', () => {
    it.each(['', 'ab', 'Provincia', 'a--b', '-ab', 'ab-', 'a b c', '../etc', 'é'.repeat(5), 'a'.repeat(201)])(
      'at the address %s',
      async (slug) => {
        const application = await world.signed();
        expect(await refused(() => world.step('publishProfile', application, { slug }))).toMatchObject([
          { code: 'INVALID', path: ['slug'], rule: 'slug' },
        ]);
      },
    );

    it('at the address of another coordinator', async () => {
      await world.importCoordinators({ coordinator_id: 'province', name: 'Province', country_code: 'UA' });
      const application = await world.signed();
      expect(await refused(() => world.step('publishProfile', application, { slug: 'province' }))).toMatchObject([
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
      const application = await sent();
      expect(
        await refused(() => world.step('publishProfile', application, goodArguments.publishProfile)),
      ).toMatchObject([{ code: 'WRONG_STATE', state: 'STATEMENT_SENT' }]);
    });
  });

  it('tells whoever has read an older state, before anything else', async () => {
    const application = await world.signed();
    const old = { id: application.id, revision: application.revision - 1 };
    const documentId = await world.sendFile(application.id);
    const acts = [
      () => world.step('sendStatement', old, goodArguments.sendStatement),
      () => world.step('returnSignedStatement', old, { ...signature, documentId }),
      () => world.step('refuseStatement', old, goodArguments.refuseStatement),
      () => world.step('publishProfile', old, goodArguments.publishProfile),
    ];
    for (const act of acts) {
      expect(await refused(act)).toMatchObject([{ code: 'STALE_REVISION', currentRevision: application.revision }]);
    }
  });

  it('lets the acts of the Office be done by deciders only', async () => {
    const application = await world.signed();
    for (const step of ['sendStatement', 'refuseStatement', 'publishProfile'] as const) {
      const by = (who: ReturnType<typeof person>): Promise<Answer['errors']> =>
        refused(() => world.step(step, application, goodArguments[step], who));
      expect(await by(officer('MODERATOR'))).toMatchObject([{ code: 'NOT_ALLOWED', act: step }]);
      expect(await by(person('applicant'))).toMatchObject([{ code: 'NOT_ALLOWED', act: step }]);
      expect(await by(memberOf(coordinatorIdOf('other'), 'ADMIN'))).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });
});
