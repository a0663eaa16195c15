/** The profile of a coordinator: what is known, what is honestly null, and what only some may read. */
import { coordinatorIdOf, openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';

const NORTH = coordinatorIdOf('north');

describe('the profile of a coordinator', () => {
  let world: CoordinatorsWorld;

  beforeEach(async () => {
    world = await openCoordinatorsWorld();
    await world.importCoordinators({ name: 'North' });
  });

  afterEach(() => world.close());

  const ask = async (fields: string, languages: string[] = []): Promise<Record<string, unknown>> =>
    (
      await world.ask<{ coordinator: Record<string, unknown> }>(
        `{ coordinator(slug: "north") { ${fields} } }`,
        {},
        { languages },
      )
    ).coordinator;

  it('is null for a slug nobody has', async () => {
    expect(await world.ask('{ coordinator(slug: "nobody") { id } }')).toEqual({ coordinator: null });
  });

  it('leaves null what no source says', async () => {
    expect(
      await ask(
        'uri signedOn signingYear about { text } contact { email } politicalHeadTitle website registerNumber signatoriesStatedOnSite declaration { id } declarations { id } reporting { state lastSubmittedOn nextDueOn surveyClosesOn } commitments { assessment { outcome } }',
      ),
    ).toEqual({
      uri: `urn:covenant-hub:coordinator:${NORTH}`,
      signedOn: null,
      signingYear: null,
      about: null,
      contact: null,
      politicalHeadTitle: null,
      website: null,
      registerNumber: null,
      signatoriesStatedOnSite: null,
      declaration: null,
      declarations: [],
      reporting: { state: 'UNKNOWN', lastSubmittedOn: null, nextDueOn: null, surveyClosesOn: null },
      commitments: Array.from({ length: 7 }, () => ({ assessment: null })),
    });
  });

  it('gives the name as a text of unknown language, and says when another was asked for', async () => {
    const name = 'localizedName { text language isFallback available }';
    expect(await ask(name)).toEqual({
      localizedName: { text: 'North', language: 'und', isFallback: false, available: ['und'] },
    });
    expect(await ask(name, ['sv'])).toMatchObject({ localizedName: { text: 'North', isFallback: true } });
  });

  it('keeps reasons of a hold to itself and shows those of a withdrawal', async () => {
    const period = {
      coordinatorId: NORTH,
      startsOn: '2020-01-01',
      endsOn: null,
      decidedBy: 'Office',
      reason: '[{"language":"en","text":"why"}]',
    };
    await world.insert('status_period', { ...period, sequence: 2, status: 'ON_HOLD' });
    await world.insert('status_period', { ...period, sequence: 3, status: 'WITHDRAWN' });
    expect(await ask('statusHistory { status decidedBy reason { text } }')).toEqual({
      statusHistory: [
        { status: 'ACTIVE', decidedBy: null, reason: null },
        { status: 'ON_HOLD', decidedBy: 'Office', reason: null },
        { status: 'WITHDRAWN', decidedBy: 'Office', reason: { text: 'why' } },
      ],
    });
  });
});
