/** What two sides have agreed and what a source states meet: neither a second link nor a link that people have ended. */
import { tallyDuty } from '../../../../subgraphs/signatories/coverage/coordinator-tally.duty.ts';
import { importText } from '../../../world/import-table.ts';
import { runDuty } from '../../../world/run-duty.ts';
import { signatoriesTable } from '../../../world/signatories-table.ts';
import { coordinatorId, mayor, openLinkWorld, reporter, type LinkWorld } from './link-world.ts';
import { dayFromToday, linkOf, type Link } from '../signatories-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const LINKS = rawSql`SELECT state, startsOn, endsOn, activeFrom, proposedByCoordinator FROM support_link ORDER BY activeFrom`;

describe('A link that a source states too', () => {
  let world: LinkWorld;

  beforeEach(async () => {
    world = await openLinkWorld();
  });
  afterEach(() => world.close());

  const importOf = (coordinator_id: string, statedOn: string): Promise<unknown> =>
    importText(
      world.running,
      signatoriesTable({ organisation_id: '1', name: 'Mora', coordinator_id, coordinator_name: coordinator_id }),
      statedOn,
    );
  const stated = async (): Promise<Link> => {
    await importOf('dalarna', '2024-01-31');
    return (await world.rows<Link>(rawSql`SELECT id, revision FROM support_link`))[0] as Link;
  };

  it('is not made a second time beside the one that both sides confirmed', async () => {
    await world.confirmed();
    await importOf('dalarna', '2024-01-31');
    await importOf('skane', '2025-01-31');
    expect(await world.rows(LINKS)).toMatchObject([
      { state: 'CONFIRMED', startsOn: '2020-03-01' },
      { state: 'CONFIRMED', startsOn: null, activeFrom: '2025-01-31' },
    ]);
  });

  it('keeps two sides from confirming another one for the same days', async () => {
    const proposed = await world.proposal();
    await stated();
    expect((await world.on('confirmSupportLink', proposed, mayor)).errors).toMatchObject([{ code: 'DUPLICATE' }]);
  });

  it('stays ended when people have ended it, whatever the source goes on to state', async () => {
    const end = { endsOn: '2025-06-30', reason: 'Over.' };
    linkOf(await world.on('endSupportLink', await stated(), reporter, end));
    await importOf('dalarna', '2025-12-31');
    expect(await world.rows(LINKS)).toMatchObject([{ state: 'ENDED', endsOn: '2025-06-30' }]);
  });

  it('goes on when the source forgets it, once the signatory has let the coordinator act by it', async () => {
    linkOf(await world.on('permitActing', await stated(), mayor, { mayActForSignatory: true }));
    await importOf('', '2025-12-31');
    expect(await world.rows(LINKS)).toMatchObject([{ state: 'CONFIRMED' }]);
  });

  it('does not reach into the time before when an older release is imported again', async () => {
    await stated();
    await importOf('', '2025-12-31');
    await importOf('dalarna', '2024-01-31');
    expect(await world.rows(LINKS)).toMatchObject([
      { state: 'ENDED', activeFrom: '2024-01-31' },
      { state: 'CONFIRMED', activeFrom: '2025-12-31' },
    ]);
  });

  it('is counted on the day on which its end, agreed before, has come', async () => {
    const link = await world.confirmed();
    await world.on('endSupportLink', link, reporter, { endsOn: dayFromToday(3), reason: 'Over soon.' });
    expect(await world.told('COORDINATOR_COVERAGE')).toMatchObject([{ signatories: 1 }]);
    await runDuty(tallyDuty, world.running, dayFromToday(4));
    expect(await world.told('COORDINATOR_COVERAGE')).toMatchObject([{ signatories: 0 }]);
    expect(await world.rows(rawSql`SELECT coordinatorId FROM coordinator_tally`)).toEqual([{ coordinatorId }]);
  });
});
