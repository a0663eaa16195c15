/** Handing in plans: who does so, in whose name, and what a plan must hold. */
import { randomUUID } from 'node:crypto';
import { memberOf, officer } from '../../../world/people.ts';
import {
  coordinatorId,
  mayor,
  reporter,
  signatoryId,
  stranger,
  openLinkWorld,
  type LinkWorld,
} from '../support-links/link-world.ts';
import { plan, today, planActs, type PlanActs } from './plan-acts.ts';
import { dayFromToday, linkOf } from '../signatories-world.ts';

describe('An action plan', () => {
  let world: LinkWorld;
  let acts: PlanActs;

  beforeEach(async () => {
    world = await openLinkWorld();
    acts = planActs(world);
  });
  afterEach(() => world.close());

  it('is handed in by the signatory, which is then a step further', async () => {
    const { actionPlan, errors } = await acts.submit(mayor);
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
    expect((await acts.submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act: 'submitActionPlan' }]);
    let link = await world.confirmed();
    expect((await acts.submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    link = linkOf(await world.on('permitActing', link, mayor, { mayActForSignatory: true }));
    const id = await acts.handedIn(reporter);
    expect(await acts.trail()).toEqual([
      {
        act: 'submitActionPlan',
        onBehalfOfId: signatoryId,
        changedTo: JSON.stringify({ actionPlanId: id, status: 'SUBMITTED', handedInByCoordinator: coordinatorId }),
      },
    ]);
    expect((await acts.reportOn(id, reporter)).errors).toEqual([]);
    for (const by of [stranger, memberOf(coordinatorId, 'EDITOR'), officer('DECIDER'), undefined]) {
      expect((await acts.submit(by)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    }
    link = linkOf(await world.on('permitActing', link, mayor, { mayActForSignatory: false }));
    expect((await acts.submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await acts.reportOn(id, reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    link = linkOf(await world.on('permitActing', link, mayor, { mayActForSignatory: true }));
    await world.on('endSupportLink', link, reporter, { endsOn: dayFromToday(30), reason: 'Soon over.' });
    expect((await acts.submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await world.count('action_plan')).toBe(1);
  });

  it('is not handed in by a coordinator whose support has not begun', async () => {
    const proposed = await world.proposal(mayor, { startsOn: dayFromToday(5) });
    const link = linkOf(await world.on('confirmSupportLink', proposed, reporter));
    await world.on('permitActing', link, mayor, { mayActForSignatory: true });
    expect((await acts.submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });

  it('counts either before a permission is taken back or not at all', async () => {
    let link = linkOf(await world.on('permitActing', await world.confirmed(), mayor, { mayActForSignatory: true }));
    for (let round = 0; round < 5; round += 1) {
      const [answer] = await Promise.all([
        acts.submit(reporter),
        world.on('permitActing', link, mayor, { mayActForSignatory: false }),
      ]);
      expect(answer.errors.map(({ code }) => code)).toEqual(answer.actionPlan ? [] : ['NOT_ALLOWED']);
      expect((await acts.submit(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      const again = { ...link, revision: link.revision + 1 };
      link = linkOf(await world.on('permitActing', again, mayor, { mayActForSignatory: true }));
    }
  });

  it('is made once for one key, also when the same request comes ten times at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => acts.submit(mayor, plan, key)));
    expect(new Set(answers.map(({ actionPlan }) => actionPlan?.id)).size).toBe(1);
    expect(await acts.written()).toEqual([1, 1, 0, 1]);
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
    expect((await acts.submit(mayor, { ...plan, ...change })).errors).toMatchObject([
      { path: ['input', ...path], rule },
    ]);
    expect(await acts.written()).toEqual([0, 0, 0, 0]);
  });
});
