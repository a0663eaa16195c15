/** The judgement of the Office on a commitment: beside the indicator, never in its place. */
import { dayFromToday } from '../coordinators-world.ts';
import { english, openLifeWorld, people, type Answer, type As, type LifeWorld } from '../life/life-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const COMMITMENTS = `{ coordinator(slug: "dalarna") { commitments {
  code indicator assessment { outcome note { text } validUntil }
} } }`;

interface Shown {
  readonly code: string;
  readonly indicator: string;
  readonly assessment: unknown;
}

describe('An assessment of a commitment', () => {
  let world: LifeWorld;

  beforeEach(async () => {
    world = await openLifeWorld();
  });
  afterEach(() => world.close());

  const commitments = async (): Promise<Shown[]> =>
    (await world.ask<{ coordinator: { commitments: Shown[] } }>(COMMITMENTS)).coordinator.commitments;
  const assess = (given: object, as: As = people.firstDecider): Promise<Answer> =>
    world.act(
      'assessCommitment',
      { code: 'REGULAR_REPORTING', outcome: 'AT_RISK', note: english('No report yet.'), ...given },
      as,
    );

  it('is shown with its reasons, and leaves every indicator as it was', async () => {
    const before = await commitments();
    expect((await assess({ validUntil: dayFromToday(90) })).errors).toEqual([]);
    const after = await commitments();
    expect(after.find(({ code }) => code === 'REGULAR_REPORTING')?.assessment).toEqual({
      outcome: 'AT_RISK',
      note: { text: 'No report yet.' },
      validUntil: dayFromToday(90),
    });
    expect(after.map(({ code, indicator }) => [code, indicator])).toEqual(
      before.map(({ code, indicator }) => [code, indicator]),
    );
    expect(after.filter(({ assessment }) => assessment !== null)).toHaveLength(1);
  });

  it('is followed by the next one, and the earlier ones stay in the trail', async () => {
    await assess({});
    await assess({ outcome: 'FULFILLED', note: english('The report is in.') });
    expect((await commitments()).find(({ code }) => code === 'REGULAR_REPORTING')).toMatchObject({
      assessment: { outcome: 'FULFILLED', validUntil: null },
    });
    expect(await world.rows(rawSql`SELECT outcome FROM commitment_assessment ORDER BY decidedAt`)).toEqual([
      { outcome: 'AT_RISK' },
      { outcome: 'FULFILLED' },
    ]);
    const trail = await world.rows<{ changedFrom: string | null; changedTo: string }>(
      rawSql`SELECT changedFrom, changedTo FROM audit_entry ORDER BY sequence`,
    );
    expect(trail.map(({ changedFrom }) => changedFrom && (JSON.parse(changedFrom) as object))).toEqual([
      null,
      { code: 'REGULAR_REPORTING', outcome: 'AT_RISK', validUntil: null },
    ]);
  });

  it('survives an import', async () => {
    await assess({});
    await world.importCoordinators({ name: 'Dalarna', signatories_on_site: '4' });
    expect((await commitments()).find(({ code }) => code === 'REGULAR_REPORTING')).toMatchObject({
      assessment: { outcome: 'AT_RISK' },
    });
  });

  it('needs a commitment that was promised, reasons, and a day ahead', async () => {
    expect((await assess({ validUntil: dayFromToday(0), note: [] })).errors).toMatchObject([
      { code: 'REQUIRED', path: ['note'] },
      { rule: 'dayAhead', path: ['validUntil'] },
    ]);
    const promised = new Set((await commitments()).map(({ code }) => code));
    const { __type: codes } = await world.ask<{ __type: { enumValues: { name: string }[] } }>(
      '{ __type(name: "CommitmentCode") { enumValues { name } } }',
    );
    const other = codes.enumValues.find(({ name }) => !promised.has(name))?.name;
    const { errors } = await assess({ code: other });
    expect(errors).toMatchObject([{ rule: 'promised', path: ['code'] }]);
    expect(new Set(errors[0]?.accepted as string[])).toEqual(promised);
    expect(await world.rows(rawSql`SELECT * FROM commitment_assessment`)).toEqual([]);
  });

  it('is made by deciders of the Office only, from what they last read', async () => {
    for (const by of [people.admin, people.moderator, people.nobody]) {
      expect((await assess({}, by)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act: 'assessCommitment' }]);
    }
    expect((await assess({ expectedRevision: 7 })).errors).toMatchObject([{ code: 'STALE_REVISION' }]);
    expect(await world.rows(rawSql`SELECT * FROM commitment_assessment`)).toEqual([]);
  });
});
