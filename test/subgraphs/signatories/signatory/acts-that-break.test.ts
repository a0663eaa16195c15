/** An act of people is carried out as a whole or not at all, at whichever of its statements it breaks off. */
import { randomUUID } from 'node:crypto';
import type { Mutation } from '../../../../platform/acts/act.ts';
import type { Refused } from '../../../../platform/acts/payload.ts';
import type { RequestContext } from '../../../../platform/graph/request-context.ts';
import { openLog } from '../../../../platform/base/log.ts';
import { submitActionPlan } from '../../../../subgraphs/signatories/action-plans/acts/submitActionPlan.ts';
import { submitMonitoringReport } from '../../../../subgraphs/signatories/action-plans/acts/submitMonitoringReport.ts';
import { decideSignatoryStatus } from '../../../../subgraphs/signatories/signatory/acts/decideSignatoryStatus.ts';
import { registerSignatory } from '../../../../subgraphs/signatories/signatory/acts/registerSignatory.ts';
import { updateSignatory } from '../../../../subgraphs/signatories/signatory/acts/updateSignatory.ts';
import { confirmSupportLink } from '../../../../subgraphs/signatories/support-links/acts/confirmSupportLink.ts';
import { endSupportLink } from '../../../../subgraphs/signatories/support-links/acts/endSupportLink.ts';
import { proposeSupportLink } from '../../../../subgraphs/signatories/support-links/acts/proposeSupportLink.ts';
import { allRows, failingWrites, StatementFailure, type Failing } from '../../../world/failing-database.ts';
import {
  coordinatorId,
  decider,
  mayor,
  openLinkWorld,
  reporter,
  signatoryId,
  startsOn,
  type LinkWorld,
} from '../support-links/link-world.ts';
import { dayFromToday, type By } from '../signatories-world.ts';

describe('An act that breaks off', () => {
  let world: LinkWorld;
  let failing: Failing;

  beforeEach(async () => {
    world = await openLinkWorld();
    failing = failingWrites(world.running.database);
  });
  afterEach(() => world.close());

  const contextOf = ({ identity }: By): RequestContext => ({
    identity,
    languages: [],
    requestId: randomUUID(),
    hubUrl: null,
    database: world.running.database,
    projections: world.running.projections,
    log: openLog('silent'),
    loaders: new Map(),
    event: null,
    today: dayFromToday(0),
    files: world.files,
  });

  /** Breaks at the first statement, at the second one, and so on until it is carried out. */
  async function tryEvery(by: By, act: Mutation, given: object): Promise<string> {
    const before = await allRows(world.running.database);
    for (let at = 1; at < 100; at += 1) {
      failing.failAt(at);
      try {
        const { errors, ...parts } = (await act.run(contextOf(by), given)) as Refused;
        failing.failAt(null);
        expect(errors).toEqual([]);
        expect(at).toBeGreaterThan(5);
        expect(await allRows(world.running.database)).not.toBe(before);
        const [subject] = Object.values<{ readonly id: string }>(parts);
        return subject?.id ?? '';
      } catch (error) {
        if (!(error instanceof StatementFailure)) throw error;
        expect({ at, rows: await allRows(world.running.database) }).toEqual({ at, rows: before });
      }
    }
    throw new Error('It is never carried out.');
  }

  it('leaves nothing of a link, from its proposal to its end', async () => {
    const proposal = {
      idempotencyKey: randomUUID(),
      coordinatorId,
      signatoryId,
      startsOn,
      recruitedByCoordinator: true,
    };
    const id = await tryEvery(reporter, proposeSupportLink, proposal);
    await tryEvery(mayor, confirmSupportLink, { id, expectedRevision: 1, mayActForSignatory: true });
    await tryEvery(reporter, submitActionPlan, {
      idempotencyKey: proposal.idempotencyKey.toUpperCase().replaceAll('-', '.'),
      signatoryId,
      input: {
        language: 'sv',
        approvedOn: startsOn,
        pillars: ['MITIGATION'],
        targets: [{ frame: 'CLIMATE_ENERGY_2030', targetYear: 2030, reductionPercent: '40' }],
      },
    });
    const end = { id, expectedRevision: 2, endsOn: '2022-12-31', reason: 'Done.' };
    await tryEvery(mayor, endSupportLink, end);
  });

  it('leaves nothing of a signatory, its facts and its reports', async () => {
    await tryEvery(decider, registerSignatory, {
      idempotencyKey: '0000-0000-0000-0000',
      input: {
        organisationId: '5',
        name: 'Borlänge',
        country: 'SE',
        adheredOn: startsOn,
        commitments: ['MAYORS_ADAPT'],
        isGroup: true,
        adhesionType: 'GROUP_OPTION_1',
      },
    });
    await world.confirmed();
    await tryEvery(decider, updateSignatory, {
      id: signatoryId,
      expectedRevision: 1,
      input: { name: 'Åmora', populationAtAdhesion: 5 },
    });
    await tryEvery(decider, decideSignatoryStatus, {
      id: signatoryId,
      expectedRevision: 2,
      status: 'ON_HOLD',
      reason: [{ language: 'en', text: 'No plan.' }],
    });
    const plan = { language: 'sv', approvedOn: startsOn, pillars: ['MITIGATION'], targets: [] };
    const actionPlanId = await tryEvery(mayor, submitActionPlan, {
      idempotencyKey: '0000-0000-0000-0001',
      signatoryId,
      input: plan,
    });
    const counts = { completed: 1, ongoing: 1, postponed: 0, notStarted: 0 };
    await tryEvery(mayor, submitMonitoringReport, {
      idempotencyKey: '0000-0000-0000-0002',
      actionPlanId,
      input: { type: 'ACTIONS_ONLY', ...counts },
    });
  });
});
