/** Support links that several people make at the same time: once for one key, one for a pair on a day. */
import { randomUUID } from 'node:crypto';
import { memberOf } from '../../world/people.ts';
import { coordinatorId, reporter, mayor, startsOn, pair, openLinkWorld, type LinkWorld } from './link-world.ts';
import { linkOf, signatoryIdOf, type Link } from './signatories-world.ts';

describe('A support link among others', () => {
  let world: LinkWorld;

  beforeEach(async () => {
    world = await openLinkWorld();
  });
  afterEach(() => world.close());

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

  it('is confirmed once when two proposals of a pair are confirmed at the same time', async () => {
    for (let round = 0; round < 8; round += 1) {
      const links: Link[] = [];
      for (const name of ['a', 'b']) {
        const id = `lnk_0000000000000000000000${name}${String(round)}`.slice(0, 30);
        await world.insert('support_link', {
          ...{ id, coordinatorId, signatoryId: signatoryIdOf('2'), sortName: 'leksand', state: 'PROPOSED', startsOn },
          ...{ endsOn: null, activeFrom: startsOn, activeUntil: '0000-00-00', proposedByCoordinator: 1, revision: 1 },
          ...{ recruitedByCoordinator: 0, mayActForSignatory: 0, reason: null, updatedAt: '' },
        });
        links.push({ id, revision: 1 } as Link);
      }
      const town = memberOf(signatoryIdOf('2'), 'ADMIN');
      const answers = await Promise.all(links.map((link) => world.on('confirmSupportLink', link, town)));
      const [won] = answers.flatMap(({ supportLink }) => (supportLink ? [supportLink] : []));
      expect(answers.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'DUPLICATE', existingId: won?.id }]);
      await world.running.database.write((transaction) => transaction.execute('DELETE FROM support_link'));
    }
  });

  it('counts for its coordinator when links to many signatories are confirmed at the same time', async () => {
    const some = Array.from({ length: 8 }, (_, index) => String(index + 10));
    await world.importSignatories(
      ...some.map((organisation_id) => ({
        organisation_id,
        name: `Town ${organisation_id}`,
        population_at_adhesion: '7',
      })),
    );
    const links = await Promise.all(
      some.map(async (one) => linkOf(await world.propose({ ...pair, signatoryId: signatoryIdOf(one) }, reporter))),
    );
    await Promise.all(
      links.map((link, index) =>
        world.on('confirmSupportLink', link, memberOf(signatoryIdOf(some[index] ?? ''), 'ADMIN')).then(linkOf),
      ),
    );
    expect(await world.told('COORDINATOR_COVERAGE')).toEqual([{ signatories: 8, populationCovered: 56 }]);
  });
});
