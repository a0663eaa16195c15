/** Registering: the form, what is wrong with it, and that it comes in once. */
import { randomUUID } from 'node:crypto';
import { applicant, form, openJoiningWorld, type JoiningWorld } from './joining-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const REGISTER = `mutation ($idempotencyKey: String!, $input: RegistrationInput!) {
  registerAsCoordinator(idempotencyKey: $idempotencyKey, input: $input) {
    application { id organisationName state revision allowedActs regions { code } steps { state by reason } }
    errors { __typename message code path ... on ValidationError { rule accepted } ... on DuplicateError { existingId } }
  }
}`;

interface Answer {
  readonly application: { readonly id: string; readonly state: string; readonly revision: number } & Record<
    string,
    unknown
  >;
  readonly errors: readonly Record<string, unknown>[];
}

describe('An application', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  const register = async (input: object = form, key: string = randomUUID(), by = applicant): Promise<Answer> =>
    (await world.ask<{ registerAsCoordinator: Answer }>(REGISTER, { idempotencyKey: key, input }, by))
      .registerAsCoordinator;

  it('begins with the form, which whoever sent it sees as it was saved', async () => {
    expect(await register()).toEqual({
      application: {
        id: expect.stringMatching(/^apl_/) as string,
        organisationName: 'Provincia di Esempio',
        state: 'REGISTERED',
        revision: 1,
        allowedActs: ['withdrawApplication'],
        regions: [{ code: 'UA' }],
        steps: [{ state: 'REGISTERED', by: 'PERSON', reason: null }],
      },
      errors: [],
    });
    const letters = await world.running.database.select(rawSql`SELECT kind, recipient FROM letter`);
    expect(letters).toEqual([{ kind: 'APPLICATION_REGISTERED', recipient: 'climate@province.example' }]);
  });

  it('is made once for one key, also when the same request comes ten times at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(form, key)));
    expect(new Set(answers.map(({ application }) => application.id)).size).toBe(1);
    expect([await world.count('coordinator_application'), await world.count('letter')]).toEqual([1, 1]);
  });

  it('is refused when a key comes with another form', async () => {
    const key = randomUUID();
    await register(form, key);
    const { errors } = await register({ ...form, motivation: 'Another one.' }, key);
    expect(errors).toMatchObject([{ code: 'INVALID', rule: 'idempotencyKey', path: ['idempotencyKey'] }]);
  });

  it('tells everything that is wrong with a form at once, and keeps none of it', async () => {
    const { application, errors } = await register({
      ...form,
      organisationName: ' <b></b> ',
      motivation: 'x'.repeat(5_001),
      regions: ['ITC1'],
      kind: 'UNCLEAR',
    });
    expect(application).toBeNull();
    expect(errors.map(({ code, path, accepted }) => ({ code, path, accepted }))).toEqual([
      { code: 'REQUIRED', path: ['input', 'organisationName'], accepted: null },
      { code: 'TOO_LONG', path: ['input', 'motivation'], accepted: ['at most 5000 characters'] },
      { code: 'INVALID', path: ['input', 'kind'], accepted: ['TERRITORIAL', 'NATIONAL'] },
      { code: 'INVALID', path: ['input', 'regions', '0'], accepted: ['codes of units in UA'] },
    ]);
    expect([
      await world.count('coordinator_application'),
      await world.count('idempotency_key'),
      await world.count('letter'),
    ]).toEqual([0, 0, 0]);
  });

  it('has no name that says nothing', async () => {
    for (const organisationName of ['—', 'N/A', '...']) {
      expect((await register({ ...form, organisationName })).errors).toMatchObject([
        { code: 'REQUIRED', path: ['input', 'organisationName'] },
      ]);
    }
  });

  it('is one per authority while it is open', async () => {
    const { application } = await register();
    const { errors } = await register({ ...form, organisationName: 'PROVINCIA  di esempio' });
    expect(errors).toMatchObject([{ code: 'DUPLICATE', existingId: application.id }]);
  });
});
