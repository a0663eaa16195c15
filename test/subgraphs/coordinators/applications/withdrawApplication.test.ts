/** Withdrawing an application: by the applicant alone, at any time before the profile exists. */
import { officer, person } from '../../../world/people.ts';
import {
  applicant,
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

  const withdraw = (
    application: Pick<Application, 'id' | 'revision'>,
    given: object = {},
    by = applicant,
  ): Promise<Answer> => world.step('withdrawApplication', application, given, by);

  it('is withdrawn by the applicant, whose reason stands among the steps and in the trail', async () => {
    const application = await world.eligible();
    const letters = await world.count('letter');
    expect(await withdraw(application, { reason: ' We <b>merge</b>. ' })).toMatchObject({
      application: {
        state: 'WITHDRAWN',
        revision: application.revision + 1,
        allowedActs: [],
        steps: [
          { state: 'REGISTERED' },
          { state: 'ELIGIBLE' },
          { state: 'WITHDRAWN', by: 'PERSON', reason: 'We merge.' },
        ],
      },
      errors: [],
    });
    expect(await world.count('letter')).toBe(letters);
    const trail = `{ application(id: "${application.id}") { history(first: 1) { nodes { act actorKind reason before after } } } }`;
    expect(await world.ask(trail, {}, decider)).toEqual({
      application: {
        history: {
          nodes: [
            {
              act: 'withdrawApplication',
              actorKind: 'PERSON',
              reason: 'We merge.',
              before: '{"state":"ELIGIBLE"}',
              after: '{"state":"WITHDRAWN"}',
            },
          ],
        },
      },
    });
  });

  it.each(['register', 'eligible', 'sent', 'signed'] as const)(
    'is withdrawn without a reason too, when it has come as far as "%s", and the authority may register again',
    async (come) => {
      const { application, errors } = await withdraw(await world[come]());
      expect(errors).toEqual([]);
      expect(application).toMatchObject({ state: 'WITHDRAWN' });
      expect((await world.register()).id).not.toBe(application.id);
    },
  );

  it('is withdrawn by nobody else, and a stranger does not learn that it is there', async () => {
    const application = await world.eligible();
    for (const by of [decider, officer('MODERATOR')]) {
      expect(await world.refused(() => withdraw(application, {}, by))).toMatchObject([
        { code: 'NOT_ALLOWED', act: 'withdrawApplication' },
      ]);
    }
    const [refusal] = await world.refused(() => withdraw(application, {}, person('somebody else')));
    expect(refusal).toMatchObject({ code: 'NOT_FOUND', path: ['applicationId'] });
    const nothing = { id: 'apl_01HMB2E5000000000000000001', revision: 1 };
    expect(await world.refused(() => withdraw(nothing, {}, person('somebody else')))).toEqual([refusal]);
  });

  it('is not withdrawn when it is over', async () => {
    const rejected = await world.step('decideEligibility', await world.register(), { eligible: false, reason: 'No.' });
    const withdrawn = await withdraw(await world.register());
    const published = await world.step('publishProfile', await world.signed(), goodArguments.publishProfile);
    for (const { application } of [rejected, withdrawn, published]) {
      expect(await world.refused(() => withdraw(application))).toMatchObject([
        { code: 'WRONG_STATE', state: application.state, allowed: [] },
      ]);
    }
  });

  it('is not withdrawn by an applicant who has read an older state', async () => {
    const { id, revision } = await world.eligible();
    expect(await world.refused(() => withdraw({ id, revision: revision - 1 }))).toMatchObject([
      { code: 'STALE_REVISION', currentRevision: revision },
    ]);
  });
});
