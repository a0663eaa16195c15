/** Handing in monitoring reports under a plan. */
import { mayor, signatoryId, stranger, openLinkWorld, type LinkWorld } from '../support-links/link-world.ts';
import { report, inventory, today, planActs, type PlanActs } from './plan-acts.ts';

describe('An action plan', () => {
  let world: LinkWorld;
  let acts: PlanActs;

  beforeEach(async () => {
    world = await openLinkWorld();
    acts = planActs(world);
  });
  afterEach(() => world.close());

  it('is followed by reports, full ones with an inventory', async () => {
    const id = await acts.handedIn();
    expect((await acts.reportOn(id, mayor, { ...report, type: 'FULL' })).errors).toMatchObject([
      { path: ['input', 'emissions'], rule: 'inventoryOfFullReport' },
    ]);
    expect((await acts.reportOn(id, mayor, { ...report, emissions: inventory })).errors).toHaveLength(1);
    expect((await acts.reportOn(id, mayor, { ...report, completed: -1 })).errors).toMatchObject([
      { path: ['input', 'completed'], rule: 'count' },
    ]);
    expect((await acts.reportOn(id, stranger)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await acts.written()).toEqual([1, 1, 0, 1]);
    const { actionPlan } = await acts.reportOn(id, mayor, { ...report, type: 'FULL', emissions: inventory });
    expect(actionPlan?.['monitoringReports']).toEqual([
      { type: 'FULL', submittedOn: today, completed: 3, emissions: { tonnesPerYear: '90000' } },
    ]);
    expect(await world.entity('Signatory', signatoryId, 'progress')).toEqual({ progress: 'MONITORING_STARTED' });
    await acts.submit(mayor);
    expect(await world.entity('Signatory', signatoryId, 'progress')).toEqual({ progress: 'MONITORING_STARTED' });
  });
});
