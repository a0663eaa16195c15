/** Plans and monitoring reports: who hands them in, in whose name, what they must hold, and what follows. */
import { randomUUID } from 'node:crypto';
import { memberOf, officer } from '../../world/people.ts';
import {
  coordinatorId,
  decider,
  mayor,
  openLinkWorld,
  pair,
  reporter,
  signatoryId,
  startsOn,
  stranger,
  type LinkWorld,
} from './link-world.ts';
import { dayFromToday, linkOf, signatoryIdOf, type By, type UserErrors } from './signatories-world.ts';

const plan = {
  language: 'sv',
  approvedOn: '2023-04-01',
  pillars: ['MITIGATION', 'ADAPTATION'],
  vision: [{ language: 'sv', text: 'Klimatneutrala 2045.' }],
  baselineEmissions: { tonnesPerYear: '120000.5', approach: 'IPCC', basis: 'ESTIMATED', baselineYear: 2005 },
  targets: [{ frame: 'CLIMATE_ENERGY_2030', targetYear: 2030, baseYear: 2005, reductionPercent: '55' }],
};
const report = { type: 'ACTIONS_ONLY', completed: 3, ongoing: 2, postponed: 0, notStarted: 5 };
const inventory = { tonnesPerYear: '90000', approach: 'IPCC', basis: 'MEASURED' };
const today = dayFromToday(0);
const FIELDS = `actionPlan { id status submittedOn pillars vision { text } baselineEmissions { tonnesPerYear }
  targets { targetYear reductionPercent reductionTonnes } groupMemberCount revision
  monitoringReports { type submittedOn completed emissions { tonnesPerYear } } }`;

interface Answer {
  readonly actionPlan: (Record<string, unknown> & { readonly id: string; readonly revision: number }) | null;
  readonly errors: UserErrors;
}

describe('An action plan', () => {
  let world: LinkWorld;

  beforeEach(async () => {
    world = await openLinkWorld();
  });
  afterEach(() => world.close());

  const submit = (by: By | undefined, input: object = plan, key: string = randomUUID()): Promise<Answer> =>
    world.act<Answer>(
      'submitActionPlan',
      { idempotencyKey: 'String!', signatoryId: 'ID!', input: 'ActionPlanInput!' },
      { idempotencyKey: key, signatoryId, input },
      FIELDS,
      by,
    );
  const reportOn = (actionPlanId: string, by: By, input: object = report): Promise<Answer> =>
    world.act<Answer>(
      'submitMonitoringReport',
      { idempotencyKey: 'String!', actionPlanId: 'ID!', input: 'MonitoringReportInput!' },
      { idempotencyKey: randomUUID(), actionPlanId, input },
      FIELDS,
      by,
    );
  const decide = (id: string, expectedRevision: number, status: string, by: By = decider): Promise<Answer> =>
    world.act<Answer>(
      'decideActionPlan',
      { id: 'ID!', expectedRevision: 'Int!', status: 'ActionPlanStatus!', note: 'String' },
      { id, expectedRevision, status, note: 'Read.' },
      FIELDS,
      by,
    );
  const handedIn = async (by: By = mayor): Promise<string> => (await submit(by)).actionPlan?.id ?? '';
  const written = async (): Promise<number[]> =>
    Promise.all(['action_plan', 'plan_target', 'monitoring_report', 'idempotency_key'].map((one) => world.count(one)));
  const trail = (): Promise<Record<string, unknown>[]> =>
    world.rows('SELECT act, onBehalfOfId, changedTo FROM audit_entry WHERE subjectId = ? ORDER BY sequence', [
      signatoryId,
    ]);

  it('is handed in by the signatory, which is then a step further', async () => {
    const { actionPlan, errors } = await submit(mayor);
    expect(errors).toEqual([]);
    expect(actionPlan).toMatchObject({
      status: 'SUBMITTED',
      submittedOn: today,
      pillars: ['MITIGATION', 'ADAPTATION'],
      vision: { text: 'Klimatneutrala 2045.' },
      baselineEmissions: { tonnesPerYear: '120000.5' },
      targets: [{ targetYear: 2030, reductionPercent: '55', reductionTonnes: null }],
      groupMemberCount: null,
      revision: 1,
    });
    expect(await world.entity('Signatory', signatoryId, 'progress status revision actionPlans { id }')).toEqual({
      progress: 'ACTION_PLAN_SUBMITTED',
      status: 'PUBLISHED',
      revision: 2,
      actionPlans: [{ id: actionPlan?.id }],
    });
  });

  it('is handed in by a coordinator in the name of the signatory, as long as that one permits it', async () => {
    expect((await submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act: 'submitActionPlan' }]);
    let link = await world.confirmed();
    expect((await submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    link = linkOf(await world.on('permitActing', link, mayor, { mayActForSignatory: true }));
    const id = await handedIn(reporter);
    expect(await trail()).toEqual([
      {
        act: 'submitActionPlan',
        onBehalfOfId: signatoryId,
        changedTo: JSON.stringify({ actionPlanId: id, status: 'SUBMITTED', handedInByCoordinator: coordinatorId }),
      },
    ]);
    expect((await reportOn(id, reporter)).errors).toEqual([]);
    for (const by of [stranger, memberOf(coordinatorId, 'EDITOR'), officer('DECIDER'), undefined]) {
      expect((await submit(by)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    }
    link = linkOf(await world.on('permitActing', link, mayor, { mayActForSignatory: false }));
    expect((await submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await reportOn(id, reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    link = linkOf(await world.on('permitActing', link, mayor, { mayActForSignatory: true }));
    await world.on('endSupportLink', link, reporter, { endsOn: dayFromToday(30), reason: 'Soon over.' });
    expect((await submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await world.count('action_plan')).toBe(1);
  });

  it('is not handed in by a coordinator whose support has not begun', async () => {
    const proposed = await world.proposal(mayor, { startsOn: dayFromToday(5) });
    const link = linkOf(await world.on('confirmSupportLink', proposed, reporter));
    await world.on('permitActing', link, mayor, { mayActForSignatory: true });
    expect((await submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });

  it('counts either before a permission is taken back or not at all', async () => {
    let link = linkOf(await world.on('permitActing', await world.confirmed(), mayor, { mayActForSignatory: true }));
    for (let round = 0; round < 5; round += 1) {
      const [answer] = await Promise.all([
        submit(reporter),
        world.on('permitActing', link, mayor, { mayActForSignatory: false }),
      ]);
      expect(answer.errors.map(({ code }) => code)).toEqual(answer.actionPlan ? [] : ['NOT_ALLOWED']);
      expect((await submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      const again = { ...link, revision: link.revision + 1 };
      link = linkOf(await world.on('permitActing', again, mayor, { mayActForSignatory: true }));
    }
  });

  it('is made once for one key, also when the same request comes ten times at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(mayor, plan, key)));
    expect(new Set(answers.map(({ actionPlan }) => actionPlan?.id)).size).toBe(1);
    expect(await written()).toEqual([1, 1, 0, 1]);
  });

  it.each([
    [{ approvedOn: dayFromToday(1) }, ['approvedOn'], 'dayWithin'],
    [{ pillars: [] }, ['pillars'], 'required'],
    [{ targets: Array.from({ length: 11 }, () => plan.targets[0]) }, ['targets'], 'maximumEntries'],
    [{ targets: [{ frame: 'MAYORS_ADAPT', targetYear: 2030 }] }, ['targets', '0'], 'oneReduction'],
    [{ targets: [{ ...plan.targets[0], reductionTonnes: '1' }] }, ['targets', '0'], 'oneReduction'],
    [{ targets: [{ ...plan.targets[0], baseYear: 2030 }] }, ['targets', '0', 'baseYear'], 'year'],
    [{ targets: [{ ...plan.targets[0], targetYear: 2101 }] }, ['targets', '0', 'targetYear'], 'year'],
    [
      { targets: [{ ...plan.targets[0], reductionPercent: '100.01' }] },
      ['targets', '0', 'reductionPercent'],
      'percent',
    ],
    [{ targets: [{ ...plan.targets[0], reductionPercent: '0.00' }] }, ['targets', '0', 'reductionPercent'], 'percent'],
    [
      { baselineEmissions: { ...plan.baselineEmissions, tonnesPerYear: '-1' } },
      ['baselineEmissions', 'tonnesPerYear'],
      'tonnes',
    ],
    [{ baselineEmissions: { ...plan.baselineEmissions, basis: 'TARGET' } }, ['baselineEmissions', 'basis'], 'choice'],
  ])('is refused with %j, and nothing is kept', async (change, path, rule) => {
    expect((await submit(mayor, { ...plan, ...change })).errors).toMatchObject([{ path: ['input', ...path], rule }]);
    expect(await written()).toEqual([0, 0, 0, 0]);
  });

  it('is followed by reports, full ones with an inventory', async () => {
    const id = await handedIn();
    expect((await reportOn(id, mayor, { ...report, type: 'FULL' })).errors).toMatchObject([
      { path: ['input', 'emissions'], rule: 'inventoryOfFullReport' },
    ]);
    expect((await reportOn(id, mayor, { ...report, emissions: inventory })).errors).toHaveLength(1);
    expect((await reportOn(id, mayor, { ...report, completed: -1 })).errors).toMatchObject([
      { path: ['input', 'completed'], rule: 'count' },
    ]);
    expect((await reportOn(id, stranger)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await written()).toEqual([1, 1, 0, 1]);
    const { actionPlan } = await reportOn(id, mayor, { ...report, type: 'FULL', emissions: inventory });
    expect(actionPlan?.['monitoringReports']).toEqual([
      { type: 'FULL', submittedOn: today, completed: 3, emissions: { tonnesPerYear: '90000' } },
    ]);
    expect(await world.entity('Signatory', signatoryId, 'progress')).toEqual({ progress: 'MONITORING_STARTED' });
    await submit(mayor);
    expect(await world.entity('Signatory', signatoryId, 'progress')).toEqual({ progress: 'MONITORING_STARTED' });
  });

  it('restores the membership of a signatory on hold', async () => {
    await world.running.database.write((transaction) =>
      transaction.execute("UPDATE signatory SET status = 'ON_HOLD' WHERE id = ?", [signatoryId]),
    );
    await submit(mayor);
    await world.importSignatories({ organisation_id: '1', name: 'Mora', signatory_status: 'ON_HOLD' });
    expect(await world.entity('Signatory', signatoryId, 'status')).toEqual({ status: 'PUBLISHED' });
    expect((await trail()).map(({ act }) => act)).toEqual(['submitActionPlan', 'liftHold']);
  });

  it('is assessed step by step by the Office', async () => {
    const id = await handedIn();
    expect((await decide(id, 1, 'ACCEPTED')).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'SUBMITTED' }]);
    expect((await decide(id, 1, 'UNDER_ASSESSMENT', mayor)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await decide(id, 1, 'UNDER_ASSESSMENT')).actionPlan).toMatchObject({
      status: 'UNDER_ASSESSMENT',
      revision: 2,
    });
    expect((await decide(id, 1, 'ACCEPTED')).errors).toMatchObject([{ code: 'STALE_REVISION', currentRevision: 2 }]);
    expect((await decide(id, 2, 'ACCEPTED')).actionPlan).toMatchObject({ status: 'ACCEPTED' });
    expect((await decide(id, 3, 'DRAFT')).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ACCEPTED' }]);
  });

  it('is a proof for whoever supported the signatory on that day, and for nobody once that turns out otherwise', async () => {
    const id = await handedIn();
    expect(await world.told('EVIDENCE')).toEqual([]);
    const link = await world.confirmed();
    const proof = { coordinatorId, commitment: 'TECHNICAL_STRATEGIC_SUPPORT', occurredOn: today };
    expect(await world.told('EVIDENCE')).toEqual([proof]);
    await world.on('endSupportLink', link, mayor, { endsOn: '2024-01-01', reason: 'It ended long ago.' });
    expect(await world.told('EVIDENCE')).toEqual([{ ...proof, removed: true }]);
    const again = linkOf(await world.propose({ ...pair, startsOn: '2024-01-02' }, reporter));
    await world.on('confirmSupportLink', again, mayor);
    expect(await world.told('EVIDENCE')).toEqual([proof]);
    expect(id).toMatch(/^pln_/);
    expect(startsOn < today).toBe(true);
  });

  it('is not there while it is a draft', async () => {
    const id = await handedIn();
    await world.running.database.write((transaction) => transaction.execute("UPDATE action_plan SET status = 'DRAFT'"));
    expect(await world.entity('ActionPlan', id, 'id', mayor)).toBeNull();
    expect((await decide(id, 1, 'ACCEPTED')).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await reportOn(id, mayor)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('is due two years after adhesion, then every second year, which its people, supporters and the Office see', async () => {
    const due = async (by?: By): Promise<unknown> =>
      (await world.entity<{ nextReportDueOn: unknown }>('Signatory', signatoryId, 'nextReportDueOn', by))
        ?.nextReportDueOn;
    expect(await due(mayor)).toBeNull();
    await world.running.database.write((transaction) =>
      transaction.execute("UPDATE signatory SET progress = 'ADHESION', adheredOn = '2024-02-29'"),
    );
    expect([await due(mayor), await due(decider)]).toEqual(['2026-02-28', '2026-02-28']);
    expect([await due(), await due(reporter), await due(memberOf(signatoryIdOf('2'), 'ADMIN'))]).toEqual([
      null,
      null,
      null,
    ]);
    await world.confirmed();
    expect([await due(reporter), await due(stranger)]).toEqual(['2026-02-28', null]);
    await handedIn();
    expect(await due(mayor)).toBe(`${String(Number(today.slice(0, 4)) + 2)}${today.slice(4)}`);
  });
});
