/** Who may take the steps of joining, and from which state of the application: a refused step changes nothing. */
import { memberOf, officer, person } from '../../../world/people.ts';
import { coordinatorIdOf } from '../coordinators-world.ts';
import { goodArguments, openJoiningWorld, signature, type Answer, type JoiningWorld } from './joining-world.ts';

describe('Joining', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

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
      expect(await world.refused(act)).toMatchObject([
        { code: 'STALE_REVISION', currentRevision: application.revision },
      ]);
    }
  });

  it('lets the acts of the Office be done by deciders only', async () => {
    const application = await world.signed();
    for (const step of ['sendStatement', 'refuseStatement', 'publishProfile'] as const) {
      const by = (who: ReturnType<typeof person>): Promise<Answer['errors']> =>
        world.refused(() => world.step(step, application, goodArguments[step], who));
      expect(await by(officer('MODERATOR'))).toMatchObject([{ code: 'NOT_ALLOWED', act: step }]);
      expect(await by(person('applicant'))).toMatchObject([{ code: 'NOT_ALLOWED', act: step }]);
      expect(await by(memberOf(coordinatorIdOf('other'), 'ADMIN'))).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });
});
