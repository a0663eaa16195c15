/** Joining: the first steps of an application, who may take them, and what cannot go wrong on the way. */
import { randomUUID } from 'node:crypto';
import { officer, person } from '../../../world/people.ts';
import { openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';
import { rawSql, type SqlText } from '../../../../platform/database/sql-text.ts';

const REGISTER = `mutation ($idempotencyKey: String!, $input: RegistrationInput!) {
  registerAsCoordinator(idempotencyKey: $idempotencyKey, input: $input) {
    application { id organisationName state revision allowedActs regions { code } steps { state by reason } }
    errors { __typename message code path ... on ValidationError { rule accepted } ... on DuplicateError { existingId } }
  }
}`;

const DECIDE = `mutation ($id: ID!, $revision: Int!, $eligible: Boolean!, $reason: String) {
  decideEligibility(applicationId: $id, expectedRevision: $revision, eligible: $eligible, reason: $reason) {
    application { state revision steps { state by reason } }
    errors {
      __typename message code path
      ... on WrongStateError { state allowed } ... on StaleRevisionError { currentRevision } ... on NotAllowedError { act }
    }
  }
}`;

const form = {
  organisationName: 'Provincia di Esempio',
  authorityType: 'PROVINCE_OR_COUNTY',
  kind: 'TERRITORIAL',
  country: 'UA',
  regions: ['UA'],
  contactEmail: 'climate@province.example',
  language: 'en',
  motivation: 'We help our municipalities already.',
};

interface Answer {
  readonly application: { readonly id: string; readonly state: string; readonly revision: number } & Record<
    string,
    unknown
  >;
  readonly errors: readonly Record<string, unknown>[];
}

const applicant = person('applicant');
const decider = officer('DECIDER');

describe('An application', () => {
  let world: CoordinatorsWorld;

  beforeEach(async () => {
    world = await openCoordinatorsWorld();
  });
  afterEach(() => world.close());

  const register = async (input: object = form, key: string = randomUUID(), by = applicant): Promise<Answer> =>
    (await world.ask<{ registerAsCoordinator: Answer }>(REGISTER, { idempotencyKey: key, input }, by))
      .registerAsCoordinator;
  const decide = async (
    { id, revision }: { id: string; revision: number },
    { eligible = true, reason = null as string | null, by = decider } = {},
  ): Promise<Answer> =>
    (await world.ask<{ decideEligibility: Answer }>(DECIDE, { id, revision, eligible, reason }, by)).decideEligibility;
  const count = async (table: SqlText): Promise<number> =>
    Number(
      (await world.running.database.select<{ total: number }>(rawSql`SELECT COUNT(*) AS total FROM ${table}`))[0]
        ?.total,
    );

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
    expect([await count(rawSql`coordinator_application`), await count(rawSql`letter`)]).toEqual([1, 1]);
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
      await count(rawSql`coordinator_application`),
      await count(rawSql`idempotency_key`),
      await count(rawSql`letter`),
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

  it('is decided by a decider of the Office, whose reason the applicant reads', async () => {
    const { application } = await register();
    expect(await decide(application, { eligible: false, reason: 'No public authority.' })).toMatchObject({
      application: {
        state: 'REJECTED',
        revision: 2,
        steps: [{ state: 'REGISTERED' }, { state: 'REJECTED', by: 'OFFICE', reason: 'No public authority.' }],
      },
      errors: [],
    });
  });

  it('is not there for anybody but the applicant and the Office', async () => {
    const { application } = await register();
    const query = '{ application(id: "' + application.id + '") { id } node(id: "' + application.id + '") { id } }';
    expect(await world.ask(query, {}, applicant)).toEqual({
      application: { id: application.id },
      node: { id: application.id },
    });
    expect(await world.ask(query, {}, person('somebody else'))).toEqual({ application: null, node: null });
    expect(await world.ask(query)).toEqual({ application: null, node: null });
    expect(await decide(application, { by: person('somebody else') })).toMatchObject({
      errors: [{ code: 'NOT_FOUND' }],
    });
    expect(await decide(application, { by: officer('MODERATOR') })).toMatchObject({
      application: null,
      errors: [{ code: 'NOT_ALLOWED', act: 'decideEligibility' }],
    });
  });

  it('keeps its queue for the Office', async () => {
    await register();
    const queue = '{ applications(first: 5) { totalCount nodes { organisationName internalNotes } } }';
    expect(await world.ask(queue, {}, decider)).toMatchObject({ applications: { totalCount: 1 } });
    expect(await world.refusal(queue)).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await world.refusal(queue, {}, applicant)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('tells the second of two deciders that it has changed, and both nothing but that', async () => {
    const { application } = await register();
    const answers = await Promise.all([decide(application), decide(application, { eligible: false, reason: 'No.' })]);
    const lost = answers.filter(({ errors }) => errors.length > 0);
    expect(lost).toMatchObject([{ application: null, errors: [{ code: 'STALE_REVISION', currentRevision: 2 }] }]);
    expect(await count(rawSql`application_step`)).toBe(2);
  });

  it('says which acts are possible when one is not', async () => {
    const { application } = await register();
    await decide(application, { eligible: false, reason: 'No.' });
    expect(await decide({ id: application.id, revision: 2 })).toMatchObject({
      errors: [{ code: 'WRONG_STATE', state: 'REJECTED', allowed: [] }],
    });
  });
});
