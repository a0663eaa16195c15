/** Sending the statement: of the text of today, to an authority that is eligible. */
import { idOfSource } from '../../../../covenant/ids.ts';
import { goodArguments, openJoiningWorld, TEXT_OF_TODAY, type JoiningWorld } from './joining-world.ts';

describe('Joining', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  describe('sends no statement', () => {
    it.each([
      ['of another kind', idOfSource('DeclarationTemplate', 'NATIONAL 2016')],
      ['of earlier times', idOfSource('DeclarationTemplate', 'TERRITORIAL before 2016')],
      ['that is not there', 'dtp_nothing'],
    ])('%s', async (_what, templateId) => {
      const application = await world.eligible();
      const given = { templateId, language: 'it' };
      expect(await world.refused(() => world.step('sendStatement', application, given))).toMatchObject([
        { code: 'INVALID', path: ['templateId'], rule: 'textOfToday', accepted: [TEXT_OF_TODAY] },
      ]);
    });

    it('before the authority is eligible', async () => {
      const application = await world.register();
      expect(
        await world.refused(() => world.step('sendStatement', application, goodArguments.sendStatement)),
      ).toMatchObject([
        { code: 'WRONG_STATE', state: 'REGISTERED', allowed: ['decideEligibility', 'withdrawApplication'] },
      ]);
    });
  });
});
