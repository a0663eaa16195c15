/** What follows from plans and monitoring reports: membership, proofs, and what is due next. */
import { memberOf } from '../../../world/people.ts';
import {
  coordinatorId,
  decider,
  mayor,
  reporter,
  signatoryId,
  startsOn,
  stranger,
  openLinkWorld,
  pair,
  type LinkWorld,
} from '../support-links/link-world.ts';
import { today, planActs, type PlanActs } from './plan-acts.ts';
import { linkOf, signatoryIdOf, type By } from '../signatories-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('An action plan that was handed in', () => {
  let world: LinkWorld;
  let acts: PlanActs;

  beforeEach(async () => {
    world = await openLinkWorld();
    acts = planActs(world);
  });
  afterEach(() => world.close());

  it('restores the membership of a signatory on hold', async () => {
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE signatory SET status = 'ON_HOLD' WHERE id = ?`, [signatoryId]),
    );
    await acts.submit(mayor);
    await world.importSignatories({ organisation_id: '1', name: 'Mora', signatory_status: 'ON_HOLD' });
    expect(await world.entity('Signatory', signatoryId, 'status')).toEqual({ status: 'PUBLISHED' });
    expect((await acts.trail()).map(({ act }) => act)).toEqual(['submitActionPlan', 'liftHold']);
  });

  it('is a proof for whoever supported the signatory on that day, and for nobody once that turns out otherwise', async () => {
    const id = await acts.handedIn();
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
    const id = await acts.handedIn();
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE action_plan SET status = 'DRAFT'`),
    );
    expect(await world.entity('ActionPlan', id, 'id', mayor)).toBeNull();
    expect((await acts.decide(id, 1, 'ACCEPTED')).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await acts.reportOn(id, mayor)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('is due two years after adhesion, then every second year, which its people, supporters and the Office see', async () => {
    const due = async (by?: By): Promise<unknown> =>
      (await world.entity<{ nextReportDueOn: unknown }>('Signatory', signatoryId, 'nextReportDueOn', by))
        ?.nextReportDueOn;
    expect(await due(mayor)).toBeNull();
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE signatory SET progress = 'ADHESION', adheredOn = '2024-02-29'`),
    );
    expect([await due(mayor), await due(decider)]).toEqual(['2026-02-28', '2026-02-28']);
    expect([await due(), await due(reporter), await due(memberOf(signatoryIdOf('2'), 'ADMIN'))]).toEqual([
      null,
      null,
      null,
    ]);
    await world.confirmed();
    expect([await due(reporter), await due(stranger)]).toEqual(['2026-02-28', null]);
    await acts.handedIn();
    expect(await due(mayor)).toBe(`${String(Number(today.slice(0, 4)) + 2)}${today.slice(4)}`);
  });
});
