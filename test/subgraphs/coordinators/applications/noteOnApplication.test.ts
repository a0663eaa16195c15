/** Noting something on an application, among colleagues of the Office. */
import { memberOf, officer, person } from '../../../world/people.ts';
import { coordinatorIdOf } from '../coordinators-world.ts';
import {
  applicant,
  decider,
  openJoiningWorld,
  type Answer,
  type Application,
  type JoiningWorld,
} from './joining-world.ts';

const moderator = officer('MODERATOR');

describe('A note on an application', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  const note = (application: Pick<Application, 'id' | 'revision'>, text: string, by = moderator): Promise<Answer> =>
    world.step('noteOnApplication', application, { text }, by);
  const notes = async ({ id }: Pick<Application, 'id'>, by = moderator): Promise<unknown> =>
    (
      await world.ask<{ application: { internalNotes: unknown } }>(
        `{ application(id: "${id}") { internalNotes } }`,
        {},
        by,
      )
    ).application.internalNotes;

  it('is written by anybody of the Office, and changes neither the state nor the steps', async () => {
    const application = await world.register();
    const first = await note(application, ' Known <i>to</i> us. ');
    expect(first).toMatchObject({
      application: { state: 'REGISTERED', revision: application.revision + 1, steps: [{ state: 'REGISTERED' }] },
      errors: [],
    });
    expect((await note(first.application, 'Asked their council.', decider)).errors).toEqual([]);
    expect(await notes(application)).toEqual(['Known to us.', 'Asked their council.']);
    expect(await world.count('application_step')).toBe(1);
  });

  it('is read by the Office alone: the applicant gets no letter and finds no word of it', async () => {
    const application = await world.register();
    const letters = await world.count('letter');
    await note(application, 'Known to us.');
    expect(await notes(application, applicant)).toBeNull();
    expect(await world.count('letter')).toBe(letters);
    const trail = `{ application(id: "${application.id}") { history(first: 1) { nodes { act actorKind reason before after } } } }`;
    expect(await world.ask(trail, {}, applicant)).toEqual({
      application: {
        history: {
          nodes: [{ act: 'noteOnApplication', actorKind: 'OFFICE', reason: null, before: null, after: null }],
        },
      },
    });
  });

  it('is written by nobody else, and a stranger does not learn that the application is there', async () => {
    const application = await world.register();
    expect(await world.refused(() => note(application, 'Hello?', applicant))).toMatchObject([
      { code: 'NOT_ALLOWED', act: 'noteOnApplication' },
    ]);
    const nothing = { id: 'apl_01HMB2E5000000000000000001', revision: 1 };
    for (const by of [person('somebody else'), memberOf(coordinatorIdOf('other'), 'ADMIN')]) {
      const [refusal] = await world.refused(() => note(application, 'Hello?', by));
      expect(refusal).toMatchObject({ code: 'NOT_FOUND', path: ['applicationId'] });
      expect(await world.refused(() => note(nothing, 'Hello?', by))).toEqual([refusal]);
    }
  });

  it('is possible in every state, also when the application is over', async () => {
    const { application } = await world.step('withdrawApplication', await world.register());
    expect(await note(application, 'They will come again.')).toMatchObject({
      application: { state: 'WITHDRAWN' },
      errors: [],
    });
  });

  it('has a text, of at most 5,000 characters', async () => {
    const application = await world.register();
    expect(await world.refused(() => note(application, ' <b></b> '))).toMatchObject([
      { code: 'REQUIRED', path: ['text'] },
    ]);
    expect(await world.refused(() => note(application, 'x'.repeat(5_001)))).toMatchObject([
      { code: 'TOO_LONG', path: ['text'], accepted: ['at most 5000 characters'] },
    ]);
  });

  it('is kept once when two colleagues write from the same state, and the second is told', async () => {
    const application = await world.register();
    const answers = await Promise.all([note(application, 'One.'), note(application, 'Two.', decider)]);
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'STALE_REVISION', currentRevision: 2 }]);
    expect(await world.count('application_note')).toBe(1);
  });
});
