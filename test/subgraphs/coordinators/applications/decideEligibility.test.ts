/** Deciding whether an authority may become a coordinator. */
import { officer, person } from '../../../world/people.ts';
import {
  decider,
  goodArguments,
  openJoiningWorld,
  type Answer,
  type Application,
  type JoiningWorld,
} from './joining-world.ts';

describe('An application', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  const decide = (
    application: Pick<Application, 'id' | 'revision'>,
    given: object = goodArguments.decideEligibility,
    by = decider,
  ): Promise<Answer> => world.step('decideEligibility', application, given, by);

  it('is decided by a decider of the Office, whose reason the applicant reads', async () => {
    const application = await world.register();
    expect(await decide(application, { eligible: false, reason: 'No public authority.' })).toMatchObject({
      application: {
        state: 'REJECTED',
        revision: 2,
        steps: [{ state: 'REGISTERED' }, { state: 'REJECTED', by: 'OFFICE', reason: 'No public authority.' }],
      },
      errors: [],
    });
  });

  it('tells the second of two deciders that it has changed, and both nothing but that', async () => {
    const application = await world.register();
    const answers = await Promise.all([decide(application), decide(application, { eligible: false, reason: 'No.' })]);
    const lost = answers.filter(({ errors }) => errors.length > 0);
    expect(lost).toMatchObject([{ application: null, errors: [{ code: 'STALE_REVISION', currentRevision: 2 }] }]);
    expect(await world.count('application_step')).toBe(2);
  });

  it('says which acts are possible when one is not', async () => {
    const application = await world.register();
    await decide(application, { eligible: false, reason: 'No.' });
    expect(await decide({ id: application.id, revision: 2 })).toMatchObject({
      errors: [{ code: 'WRONG_STATE', state: 'REJECTED', allowed: [] }],
    });
  });

  it('is decided by nobody else, and a stranger does not learn that it is there', async () => {
    const application = await world.register();
    expect(await decide(application, goodArguments.decideEligibility, person('somebody else'))).toMatchObject({
      errors: [{ code: 'NOT_FOUND' }],
    });
    expect(await decide(application, goodArguments.decideEligibility, officer('MODERATOR'))).toMatchObject({
      application: null,
      errors: [{ code: 'NOT_ALLOWED', act: 'decideEligibility' }],
    });
  });

  it('is not rejected without a reason', async () => {
    const application = await world.register();
    const given = { eligible: false, reason: ' <b></b> ' };
    expect(await world.refused(() => decide(application, given))).toMatchObject([
      { code: 'INVALID', path: ['reason'], rule: 'reasonOfRejection' },
    ]);
  });
});
