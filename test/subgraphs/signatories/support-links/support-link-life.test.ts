/** The life of a support link by its two sides: who may do what and when. */
import { person } from '../../../world/people.ts';
import {
  coordinatorId,
  signatoryId,
  reporter,
  mayor,
  decider,
  startsOn,
  pair,
  openLinkWorld,
  type LinkWorld,
} from './link-world.ts';
import { linkOf } from '../signatories-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('A support link', () => {
  let world: LinkWorld;

  beforeEach(async () => {
    world = await openLinkWorld();
  });
  afterEach(() => world.close());

  it('is proposed by one side, confirmed by the other and ended by either, and its start never changes', async () => {
    const proposed = await world.proposal();
    expect(proposed).toMatchObject({ state: 'PROPOSED', startsOn, proposedByCoordinator: true, revision: 1 });
    const agreed = linkOf(await world.on('confirmSupportLink', proposed, mayor, { mayActForSignatory: true }));
    expect(agreed).toMatchObject({ state: 'CONFIRMED', startsOn, endsOn: null, mayActForSignatory: true, revision: 2 });
    const over = await world.on('endSupportLink', agreed, reporter, {
      endsOn: '2022-12-31',
      reason: 'The work is done.',
    });
    expect(linkOf(over)).toMatchObject({
      state: 'ENDED',
      startsOn,
      endsOn: '2022-12-31',
      mayActForSignatory: false,
      reason: 'The work is done.',
      revision: 3,
    });
  });

  it('is proposed by the signatory just as well, and then the coordinator answers', async () => {
    const proposed = await world.proposal(mayor);
    expect(proposed.proposedByCoordinator).toBe(false);
    expect(await world.on('confirmSupportLink', proposed, mayor)).toMatchObject({
      errors: [{ code: 'NOT_ALLOWED', act: 'confirmSupportLink' }],
    });
    expect(await world.on('confirmSupportLink', proposed, reporter, { mayActForSignatory: true })).toMatchObject({
      supportLink: null,
      errors: [{ code: 'INVALID', rule: 'grantedBySignatory', path: ['mayActForSignatory'] }],
    });
    const agreed = linkOf(await world.on('confirmSupportLink', proposed, reporter));
    expect(agreed).toMatchObject({ state: 'CONFIRMED', mayActForSignatory: false });
    const permitted = linkOf(await world.on('permitActing', agreed, mayor, { mayActForSignatory: true }));
    expect(permitted.mayActForSignatory).toBe(true);
    expect(await world.on('permitActing', permitted, reporter, { mayActForSignatory: false })).toMatchObject({
      errors: [{ code: 'NOT_ALLOWED', act: 'permitActing' }],
    });
  });

  it('is proposed for the coordinator by whoever belongs to both sides, who may also answer for the signatory', async () => {
    const both = person('both', { bodyId: coordinatorId, roles: ['ADMIN'] }, { bodyId: signatoryId, roles: ['ADMIN'] });
    const proposed = await world.proposal(both);
    expect(proposed.proposedByCoordinator).toBe(true);
    await world.on('confirmSupportLink', proposed, both);
    expect(
      await world.rows(rawSql`SELECT act, onBehalfOfId FROM audit_entry WHERE act <> 'x' ORDER BY sequence`),
    ).toEqual([
      { act: 'proposeSupportLink', onBehalfOfId: coordinatorId },
      { act: 'confirmSupportLink', onBehalfOfId: signatoryId },
    ]);
  });

  it('says which acts are possible when one is not, and that it was changed in between', async () => {
    const agreed = await world.confirmed();
    expect(await world.on('confirmSupportLink', agreed, mayor)).toMatchObject({
      errors: [{ code: 'WRONG_STATE', state: 'CONFIRMED', allowed: ['permitActing', 'endSupportLink'] }],
    });
    expect(
      await world.on('endSupportLink', { ...agreed, revision: 1 }, mayor, { endsOn: startsOn, reason: 'x' }),
    ).toMatchObject({
      errors: [{ code: 'STALE_REVISION', currentRevision: 2 }],
    });
    const over = linkOf(await world.on('endSupportLink', agreed, decider, { endsOn: startsOn, reason: 'x' }));
    for (const name of ['declineSupportLink', 'permitActing', 'endSupportLink'] as const) {
      const given = { endsOn: startsOn, reason: 'y', mayActForSignatory: true };
      expect(await world.on(name, over, mayor, given)).toMatchObject({
        errors: [{ code: 'WRONG_STATE', state: 'ENDED', allowed: [] }],
      });
    }
  });

  it('never reaches into the time of another one of the same pair', async () => {
    const agreed = await world.confirmed();
    expect((await world.propose({ ...pair, startsOn: '2025-01-01' }, mayor)).errors).toMatchObject([
      { code: 'DUPLICATE', path: ['startsOn'], existingId: agreed.id },
    ]);
    await world.on('endSupportLink', agreed, reporter, { endsOn: '2021-06-30', reason: 'Pause.' });
    expect((await world.propose({ ...pair, startsOn: '2021-06-30' }, mayor)).errors).toMatchObject([
      { code: 'DUPLICATE', existingId: agreed.id },
    ]);
    const again = linkOf(await world.propose({ ...pair, startsOn: '2021-07-01' }, mayor));
    expect(linkOf(await world.on('confirmSupportLink', again, reporter)).state).toBe('CONFIRMED');
  });
});
