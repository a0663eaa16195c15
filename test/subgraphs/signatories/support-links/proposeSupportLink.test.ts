/** Proposing support links: who does so, with whom and from when, once for one key and one pair. */
import { randomUUID } from 'node:crypto';
import { memberOf } from '../../../world/people.ts';
import {
  coordinatorId,
  signatoryId,
  reporter,
  mayor,
  decider,
  stranger,
  pair,
  openLinkWorld,
  type LinkWorld,
} from './link-world.ts';
import { coordinatorIdOf, dayFromToday, linkOf, signatoryIdOf } from '../signatories-world.ts';

describe('A support link', () => {
  let world: LinkWorld;

  beforeEach(async () => {
    world = await openLinkWorld();
  });
  afterEach(() => world.close());

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

  it('is not proposed with a coordinator nobody has told of', async () => {
    const unknown = coordinatorIdOf('unknown');
    const answer = await world.propose({ ...pair, coordinatorId: unknown }, memberOf(unknown, 'ADMIN'));
    expect(answer.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['coordinatorId'] }]);
  });

  it('is made once for one key, also when the same request comes ten times at once', async () => {
    const idempotencyKey = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.propose({ ...pair, idempotencyKey }, reporter)),
    );
    expect(new Set(answers.map((answer) => linkOf(answer).id)).size).toBe(1);
    expect([await world.count('support_link'), await world.count('audit_entry')]).toEqual([1, 1]);
    const other = await world.propose({ ...pair, startsOn: '2021-01-01', idempotencyKey }, reporter);
    expect(other.errors).toMatchObject([{ rule: 'idempotencyKey' }]);
  });

  it('is proposed once by a pair, also when both sides do so at the same time', async () => {
    const answers = await Promise.all([world.propose(pair, reporter), world.propose(pair, mayor)]);
    const [won] = answers.flatMap(({ supportLink }) => (supportLink ? [supportLink] : []));
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'DUPLICATE', existingId: won?.id }]);
    expect(await world.count('support_link')).toBe(1);
  });
});
