/** Joining to its end: statement out, signed copy back, profile published, with everything that follows from it. */
import { pdf, put } from '../../../world/files.ts';
import { coordinatorIdOf, dayFromToday } from '../coordinators-world.ts';
import {
  applicant,
  decider,
  goodArguments,
  openJoiningWorld,
  signature,
  TEXT_OF_TODAY,
  type JoiningWorld,
} from './joining-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const SLUG = 'provincia-di-esempio';
const PROFILE = `{
  coordinator(slug: "${SLUG}") {
    id name kind authorityType status country inferredFields sources signedOn
    regions { code } contact { email languages } commitments { code } reporting { state nextDueOn }
    declaration { id state signedOn template { id } document { fileName } } declarations { id state }
    statusHistory { status startsOn endsOn decidedBy } revision
  }
}`;

describe('An authority that joins', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  it('comes from the form to a published profile in five steps', async () => {
    const registered = await world.register();
    const eligible = await world.step('decideEligibility', registered, goodArguments.decideEligibility);
    const sent = await world.step('sendStatement', eligible.application, goodArguments.sendStatement);
    expect(sent).toMatchObject({
      application: { state: 'STATEMENT_SENT', declaration: { state: 'SENT', language: 'it', document: null } },
      errors: [],
    });
    const bytes = pdf('signed');
    const { document, uploadUrl, headers, errors } = await world.announce(registered.id, bytes);
    expect(errors).toEqual([]);
    expect(document).toMatchObject({ fileName: 'statement.pdf', downloadUrl: null });
    expect(await put(uploadUrl, headers, bytes)).toBe(204);
    const given = { ...signature, documentId: document.id };
    const signed = await world.step('returnSignedStatement', sent.application, given);
    expect(signed).toMatchObject({
      application: {
        state: 'STATEMENT_SIGNED',
        declaration: { state: 'SENT', ...signature, document: { fileName: 'statement.pdf' } },
      },
      errors: [],
    });
    const copy = signed.application.declaration as unknown as { document: { downloadUrl: string } };
    expect(Buffer.from(await (await fetch(copy.document.downloadUrl)).arrayBuffer()).equals(bytes)).toBe(true);
    const published = await world.step('publishProfile', signed.application, { slug: SLUG });
    expect(published).toMatchObject({
      application: {
        state: 'PROFILE_PUBLISHED',
        allowedActs: [],
        coordinator: { id: coordinatorIdOf(SLUG) },
        declaration: { state: 'SIGNED' },
        steps: [
          { state: 'REGISTERED', by: 'PERSON' },
          { state: 'ELIGIBLE', by: 'OFFICE' },
          { state: 'STATEMENT_SENT', by: 'OFFICE' },
          { state: 'STATEMENT_SIGNED', by: 'PERSON' },
          { state: 'PROFILE_PUBLISHED', by: 'OFFICE' },
        ],
      },
      errors: [],
    });
    const letters = await world.running.database.select<{ kind: string }>(rawSql`SELECT kind FROM letter ORDER BY id`);
    expect(letters.map(({ kind }) => kind).sort()).toEqual(
      ['APPLICATION_REGISTERED', 'APPLICATION_ELIGIBLE', 'STATEMENT_SENT', 'PROFILE_PUBLISHED'].sort(),
    );
  });

  it('has a profile in which nothing is inferred', async () => {
    await world.step('publishProfile', await world.signed(), { slug: SLUG });
    const { coordinator } = await world.ask<{ coordinator: { commitments: unknown[] } }>(PROFILE);
    expect(coordinator).toMatchObject({
      id: coordinatorIdOf(SLUG),
      name: 'Provincia di Esempio',
      kind: 'TERRITORIAL',
      authorityType: 'PROVINCE_OR_COUNTY',
      status: 'ACTIVE',
      country: 'UA',
      inferredFields: [],
      sources: [],
      signedOn: '2026-03-31',
      regions: [{ code: 'UA' }],
      contact: { email: 'climate@province.example', languages: ['it'] },
      reporting: { state: 'UP_TO_DATE', nextDueOn: '2028-03-31' },
      declaration: { state: 'SIGNED', signedOn: '2026-03-31', template: { id: TEXT_OF_TODAY }, document: null },
      statusHistory: [{ status: 'ACTIVE', startsOn: dayFromToday(0), endsOn: null }],
      revision: 1,
    });
    expect(coordinator.commitments).toHaveLength(7);
    expect(await world.slugs({ regionWithin: 'UA' })).toEqual([SLUG]);
    const changes = await world.ask<{ coordinatorChanges: { kind: string; facts: string }[] }>(
      '{ coordinatorChanges(first: 50) { kind facts } }',
    );
    expect(changes.coordinatorChanges.map(({ kind }) => kind).sort()).toEqual(['COORDINATOR', 'SEARCH_DOCUMENT']);
    expect(JSON.stringify(changes)).not.toContain('climate@province.example');
  });

  it('makes the applicant the admin of the coordinator', async () => {
    await world.step('publishProfile', await world.signed(), { slug: SLUG });
    const rows = await world.running.database.select(
      rawSql`SELECT personId, bodyId, roles, state, startsOn, endsOn FROM membership`,
    );
    expect(rows).toEqual([
      {
        personId: applicant.identity.personId,
        bodyId: coordinatorIdOf(SLUG),
        roles: 'ADMIN',
        state: 'ACTIVE',
        startsOn: dayFromToday(0),
        endsOn: null,
      },
    ]);
  });

  it('states its area, in units and all above them, which no later import takes back', async () => {
    await world.insert('region', {
      code: 'ITC11',
      level: 3,
      country: 'IT',
      nameLatin: 'Torino',
      nameNative: 'Torino',
      parentCode: 'ITC1',
    });
    const signed = await world.signed({ country: 'IT', regions: ['ITC11'] });
    await world.step('publishProfile', signed, { slug: SLUG });
    await world.importCoordinators({
      coordinator_id: SLUG,
      name: 'Another Name',
      country_code: 'FR',
      kind_inferred: 'NATIONAL',
      signatories_on_site: '12',
    });
    for (const unit of ['IT', 'ITC', 'ITC1', 'ITC11'])
      expect(await world.slugs({ regionWithin: unit })).toEqual([SLUG]);
    expect(await world.ask(PROFILE)).toMatchObject({
      coordinator: {
        name: 'Provincia di Esempio',
        country: 'IT',
        kind: 'TERRITORIAL',
        inferredFields: [],
        regions: [{ code: 'ITC11' }],
      },
    });
    expect(await world.running.database.select(rawSql`SELECT signatoriesStatedOnSite FROM coordinator`)).toEqual([
      { signatoriesStatedOnSite: 12 },
    ]);
  });

  it('leaves a trail of every act', async () => {
    const signed = await world.signed();
    await world.step('publishProfile', signed, { slug: SLUG });
    const { application } = await world.ask<{ application: { history: { nodes: { act: string }[] } } }>(
      `{ application(id: "${signed.id}") { history { nodes { act actorKind before after } } } }`,
      {},
      decider,
    );
    expect(application.history.nodes.map(({ act }) => act)).toEqual([
      'publishProfile',
      'returnSignedStatement',
      'sendStatement',
      'decideEligibility',
      'registerAsCoordinator',
    ]);
  });
});
