/** Assessing plans. */
import { mayor, openLinkWorld, type LinkWorld } from '../support-links/link-world.ts';
import { planActs, type PlanActs } from './plan-acts.ts';

describe('An action plan', () => {
  let world: LinkWorld;
  let acts: PlanActs;

  beforeEach(async () => {
    world = await openLinkWorld();
    acts = planActs(world);
  });
  afterEach(() => world.close());

  it('is assessed step by step by the Office', async () => {
    const id = await acts.handedIn();
    expect((await acts.decide(id, 1, 'ACCEPTED')).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'SUBMITTED' }]);
    expect((await acts.decide(id, 1, 'UNDER_ASSESSMENT', mayor)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await acts.decide(id, 1, 'UNDER_ASSESSMENT')).actionPlan).toMatchObject({
      status: 'UNDER_ASSESSMENT',
      revision: 2,
    });
    expect((await acts.decide(id, 1, 'ACCEPTED')).errors).toMatchObject([
      { code: 'STALE_REVISION', currentRevision: 2 },
    ]);
    expect((await acts.decide(id, 2, 'ACCEPTED')).actionPlan).toMatchObject({ status: 'ACCEPTED' });
    expect((await acts.decide(id, 3, 'DRAFT')).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ACCEPTED' }]);
  });
});
