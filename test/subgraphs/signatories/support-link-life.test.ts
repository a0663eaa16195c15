/** The life of a support link by its two sides: who may do what and when. */
import { randomUUID } from 'node:crypto';
import { memberOf, person } from '../../world/people.ts';
import {
  coordinatorId,
  signatoryId,
  reporter,
  mayor,
  decider,
  stranger,
  startsOn,
  pair,
  openLinkWorld,
  type LinkWorld,
} from './link-world.ts';
import { coordinatorIdOf, dayFromToday, linkOf, signatoryIdOf } from './signatories-world.ts';

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
    expect(await world.rows("SELECT act, onBehalfOfId FROM audit_entry WHERE act <> 'x' ORDER BY sequence")).toEqual([
      { act: 'proposeSupportLink', onBehalfOfId: coordinatorId },
      { act: 'confirmSupportLink', onBehalfOfId: signatoryId },
    ]);
  });

  it('is declined by the other side or taken back by the one that proposed it, and then a new one may come', async () => {
    const declined = await world.on('declineSupportLink', await world.proposal(), mayor, {
      reason: 'Another one helps us.',
    });
    expect(declined).toMatchObject({ supportLink: { state: 'DECLINED', reason: 'Another one helps us.' }, errors: [] });
    const takenBack = await world.on('declineSupportLink', await world.proposal(), reporter);
    expect(takenBack).toMatchObject({ supportLink: { state: 'DECLINED', reason: null }, errors: [] });
    expect((await world.proposal()).state).toBe('PROPOSED');
    expect(await world.told('SUPPORT_LINK')).toEqual([]);
  });

  it.each([
    ['anonymous', undefined],
    ['a stranger', stranger],
    ['the Office, which takes no side', decider],
    ['a plain member', memberOf(coordinatorId, 'MEMBER')],
    ['an editor of the signatory', memberOf(signatoryId, 'EDITOR')],
  ])('is not proposed by %s', async (_, by) => {
    expect(await world.linkAct('proposeSupportLink', { ...pair, idempotencyKey: randomUUID() }, by)).toMatchObject({
      supportLink: null,
      errors: [{ code: 'NOT_ALLOWED', act: 'proposeSupportLink' }],
    });
    expect([await world.count('support_link'), await world.count('idempotency_key')]).toEqual([0, 0]);
  });

  it.each([
    [{ startsOn: '2007-12-31' }, { code: 'INVALID', path: ['startsOn'], rule: 'dayWithin' }],
    [{ startsOn: dayFromToday(400) }, { code: 'INVALID', path: ['startsOn'], rule: 'dayWithin' }],
    [{ signatoryId: signatoryIdOf('nobody') }, { code: 'NOT_FOUND', path: ['signatoryId'] }],
  ])('is not proposed with %j, and nothing is kept', async (given, error) => {
    expect((await world.propose({ ...pair, ...given }, reporter)).errors).toMatchObject([error]);
    expect([
      await world.count('support_link'),
      await world.count('idempotency_key'),
      await world.count('audit_entry'),
    ]).toEqual([0, 0, 0]);
  });

  it.each([
    ['ON_HOLD', reporter, { code: 'WRONG_STATE', state: 'ON_HOLD' }],
    ['TERMINATED', mayor, { code: 'WRONG_STATE', state: 'TERMINATED' }],
    ['WITHDRAWN', mayor, { code: 'WRONG_STATE', state: 'WITHDRAWN' }],
  ])('is not proposed with a coordinator that is %s', async (status, by, error) => {
    await world.tellOfCoordinators({ slug: 'dalarna', status });
    expect((await world.propose(pair, by)).errors).toMatchObject([error]);
  });

  it('is proposed by a signatory to a coordinator on hold, and not confirmed once that one has left', async () => {
    await world.tellOfCoordinators({ slug: 'dalarna', status: 'ON_HOLD' });
    const proposed = await world.proposal(mayor);
    await world.tellOfCoordinators({ slug: 'dalarna', status: 'TERMINATED' });
    expect(await world.on('confirmSupportLink', proposed, reporter)).toMatchObject({
      errors: [{ code: 'WRONG_STATE', state: 'TERMINATED' }],
    });
  });

  it('is not proposed with a coordinator nobody has told of', async () => {
    const unknown = coordinatorIdOf('unknown');
    const answer = await world.propose({ ...pair, coordinatorId: unknown }, memberOf(unknown, 'ADMIN'));
    expect(answer.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['coordinatorId'] }]);
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

  it('does not end before it begins, nor without a reason', async () => {
    const agreed = await world.confirmed();
    expect(await world.on('endSupportLink', agreed, mayor, { endsOn: '2020-02-29', reason: ' ' })).toMatchObject({
      errors: [
        { code: 'INVALID', path: ['endsOn'], rule: 'dayWithin' },
        { code: 'REQUIRED', path: ['reason'] },
      ],
    });
    expect(await world.on('endSupportLink', agreed, stranger, { endsOn: startsOn, reason: 'x' })).toMatchObject({
      errors: [{ code: 'NOT_ALLOWED' }],
    });
  });
});
