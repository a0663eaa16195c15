/** Confirming support links, also several at the same time. */
import { memberOf } from '../../../world/people.ts';
import { coordinatorId, reporter, mayor, startsOn, pair, openLinkWorld, type LinkWorld } from './link-world.ts';
import { linkOf, signatoryIdOf, type Link } from '../signatories-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('A support link', () => {
  let world: LinkWorld;

  beforeEach(async () => {
    world = await openLinkWorld();
  });
  afterEach(() => world.close());

  it('is proposed by a signatory to a coordinator on hold, and not confirmed once that one has left', async () => {
    await world.tellOfCoordinators({ slug: 'dalarna', status: 'ON_HOLD' });
    const proposed = await world.proposal(mayor);
    await world.tellOfCoordinators({ slug: 'dalarna', status: 'TERMINATED' });
    expect(await world.on('confirmSupportLink', proposed, reporter)).toMatchObject({
      errors: [{ code: 'WRONG_STATE', state: 'TERMINATED' }],
    });
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
      await world.running.database.write((transaction) => transaction.execute(rawSql`DELETE FROM support_link`));
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
