/** Figures of a report over the open data: frozen ones are those its owners count live, and those plain SQL adds up. */
import type { RunningSubgraph } from '../../platform/runtime/open-subgraph.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { recountLedger } from '../../subgraphs/coordinators/ledger/ledger-recount.ts';
import { openLog } from '../../platform/base/log.ts';
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';
import { memberOf } from '../world/people.ts';
import { testEngine } from '../world/temporary-database.ts';
import { rawSql, wholeNumber, type SqlText } from '../../platform/database/sql-text.ts';

interface Period {
  readonly coordinatorId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Periods of different length and place; most coordinators of the open data have facts in some of them. */
const PERIODS = [
  ['2023-06-01', '2026-05-31'],
  ['2024-01-01', '2024-12-31'],
  ['2021-01-01', '2023-12-31'],
] as const;

type Live = Record<string, Record<string, unknown>>;

function expectLive(frozen: object, { signatoryFigures, supportFigures, supportActions, participation }: Live): void {
  const { populationAtAdhesion: populationCovered, signatories } = signatoryFigures ?? {};
  expect(frozen).toEqual({ signatories, populationCovered, ...supportFigures, ...participation });
  expect(frozen).toMatchObject({ supportActions: supportActions?.['totalCount'] });
}

describe('Figures of a report', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await openTestHub({}, testEngine());
    await giveSupport(of('support-actions'));
  });
  afterAll(() => hub.close());

  const of = (name: SubgraphName): RunningSubgraph => {
    const found = hub.hub.running.find(({ subgraph }) => subgraph.name === name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  };

  /** Some actions get days, money, staff and helped signatories, as no open data states them. */
  async function giveSupport({ database }: RunningSubgraph): Promise<void> {
    const { publishSupportActions } =
      await import('../../subgraphs/support-actions/support-action/support-action.changes.ts');
    const actions = await database.select<{ id: string }>(rawSql`SELECT id FROM support_action ORDER BY id`);
    const bodies = await database.select<{ id: string }>(
      rawSql`SELECT id FROM covenant_body WHERE type = 'Signatory' ORDER BY id LIMIT 40`,
    );
    await database.write(async (transaction) => {
      for (const [index, { id }] of actions.entries()) {
        const startsOn = `20${String(21 + (index % 5))}-0${String(1 + (index % 9))}-15`;
        const status = ['ONGOING', 'COMPLETED', 'PLANNED', 'CANCELLED'][index % 4] ?? 'ONGOING';
        const until = status === 'COMPLETED' ? startsOn : status === 'CANCELLED' ? '0000-00-00' : '9999-12-31';
        await transaction.execute(
          rawSql`UPDATE support_action SET status = ?, startsOn = ?, sortStart = ?, activeUntil = ?, budgetCents = ?, staffThousandths = ? WHERE id = ?`,
          [status, startsOn, startsOn, until, 3_000_000_007 + index, 250 + index, id],
        );
        for (const position of [0, 1]) {
          await transaction.execute(
            rawSql`INSERT INTO support_action_beneficiary (actionId, signatoryId, position) VALUES (?, ?, ?)`,
            [id, bodies[(index + position) % bodies.length]?.id ?? '', position],
          );
        }
      }
      await publishSupportActions(
        transaction,
        actions.map(({ id }) => id),
      );
    });
  }

  async function frozenReport({ coordinatorId, startsOn, endsOn }: Period): Promise<Record<string, unknown>> {
    const reporter = memberOf(coordinatorId, 'REPORTER');
    const act = async (text: string): Promise<Record<string, unknown>> => {
      const { data, errors } = await of('coordinators').execute({ query: `mutation { answer: ${text} }` }, reporter);
      const { answer } = JSON.parse(JSON.stringify(data)) as { answer: { report: Record<string, unknown> } };
      if (errors ?? !answer.report) throw new Error(JSON.stringify({ errors, answer }));
      return answer.report;
    };
    const { id } = await act(
      `startReport(idempotencyKey: "${coordinatorId}${startsOn}", coordinatorId: "${coordinatorId}", startsOn: "${startsOn}", endsOn: "${endsOn}") { report { id } errors { message } }`,
    );
    await act(
      `writeReport(id: "${String(id)}", expectedRevision: 1, sections: [{ commitment: PROMOTE_ACCESSION, narrative: [{ language: "en", text: "x" }] }]) { report { id } errors { message } }`,
    );
    return act(
      `submitReport(id: "${String(id)}", expectedRevision: 2) { report { id frozenFigures { signatories populationCovered supportActions beneficiaries fundingInEur staffFte caseStudies workshopsHosted workshopsAttended } } errors { message } }`,
    );
  }

  async function accept(id: unknown): Promise<void> {
    const decider = {
      identity: { personId: 'per_decider', memberships: [{ bodyId: null, roles: ['DECIDER' as const] }] },
    };
    await of('coordinators').execute(
      {
        query: `mutation { decideReport(id: "${String(id)}", expectedRevision: 3, accept: true, notes: []) { report { id } } }`,
      },
      decider,
    );
  }

  async function bySql({ coordinatorId, startsOn, endsOn }: Period): Promise<Record<string, unknown>> {
    const one = async (name: SubgraphName, sql: SqlText, parameters: string[]): Promise<number> => {
      const [row] = await of(name).database.select<{ n: number | string | null }>(sql, parameters);
      return Number(row?.n ?? 0);
    };
    const inForce = rawSql`coordinatorId = ? AND COALESCE(status, '') NOT IN ('PLANNED', 'CANCELLED') AND startsOn <= ? AND activeUntil >= ?`;
    const period = [coordinatorId, endsOn, startsOn];
    const support = (what: SqlText): Promise<number> =>
      one('support-actions', rawSql`SELECT ${what} AS n FROM support_action WHERE ${inForce}`, period);
    const workshops = (isHost: number): Promise<number> =>
      one(
        'knowledge-exchange',
        rawSql`SELECT COUNT(*) AS n FROM workshop_coordinator c JOIN workshop w ON w.id = c.workshopId
         WHERE c.coordinatorId = ? AND w.state = 'HELD' AND w.startsOn <= ? AND w.startsOn >= ? AND c.isHost = ${wholeNumber(isHost)}`,
        period,
      );
    return {
      signatories: await one(
        'signatories',
        rawSql`SELECT COUNT(DISTINCT signatoryId) AS n FROM support_link
         WHERE coordinatorId = ? AND activeFrom <= ? AND activeUntil >= ?`,
        period,
      ),
      supportActions: await support(rawSql`COUNT(*)`),
      beneficiaries: await one(
        'support-actions',
        rawSql`SELECT COUNT(DISTINCT signatoryId) AS n FROM support_action_beneficiary
         WHERE actionId IN (SELECT id FROM support_action WHERE ${inForce})`,
        period,
      ),
      cents: await support(rawSql`SUM(budgetCents)`),
      thousandths: await support(rawSql`SUM(staffThousandths)`),
      workshopsHosted: await workshops(1),
      workshopsAttended: await workshops(0),
    };
  }

  it('are the same frozen, live through the gateway, and by plain SQL over the tables of their owners', async () => {
    const coordinators = await of('support-actions').database.select<{ coordinatorId: string }>(
      rawSql`SELECT coordinatorId, COUNT(*) AS actions FROM support_action GROUP BY coordinatorId ORDER BY actions DESC, coordinatorId LIMIT 9`,
    );
    const sharing = await of('knowledge-exchange').database.select<{ coordinatorId: string }>(
      rawSql`SELECT DISTINCT coordinatorId FROM coordinator_part ORDER BY coordinatorId LIMIT 6`,
    );
    const ids = [...new Set([...coordinators, ...sharing].map(({ coordinatorId }) => coordinatorId))];
    const sums: Record<string, number> = {};
    for (const [index, coordinatorId] of ids.entries()) {
      const [startsOn = '', endsOn = ''] = PERIODS[index % PERIODS.length] ?? [];
      const period = { coordinatorId, startsOn, endsOn };
      const { id, frozenFigures } = await frozenReport(period);
      await accept(id);
      const frozen = frozenFigures as Record<string, number | string>;
      hub.statements.length = 0;
      const { data, errors } = await hub.post<{ coordinatorReport: Record<string, Record<string, unknown>> }>(
        `{ coordinatorReport(id: "${String(id)}") {
          signatoryFigures { signatories populationAtAdhesion }
          supportFigures { supportActions beneficiaries fundingInEur staffFte }
          supportActions(first: 1) { totalCount }
          participation { caseStudies workshopsHosted workshopsAttended }
        } }`,
      );
      expect(errors).toBeUndefined();
      expect(hub.statements.length).toBeLessThanOrEqual(9);
      expectLive(frozen, data.coordinatorReport);
      const { cents, thousandths, ...counts } = await bySql(period);
      expect(frozen).toMatchObject(counts);
      expect(Math.round(Number(frozen['fundingInEur']) * 100)).toBe(cents);
      expect(Math.round(Number(frozen['staffFte']) * 1_000)).toBe(thousandths);
      for (const [name, value] of Object.entries(frozen)) sums[name] = (sums[name] ?? 0) + Number(value);
    }
    // Nothing is proven by zeros.
    for (const name of [
      'signatories',
      'populationCovered',
      'supportActions',
      'beneficiaries',
      'fundingInEur',
      'staffFte',
    ]) {
      expect([name, (sums[name] ?? 0) > 0]).toEqual([name, true]);
    }
    expect(
      Number(sums['caseStudies']) + Number(sums['workshopsHosted']) + Number(sums['workshopsAttended']),
    ).toBeGreaterThan(0);
  });

  it('rest on a ledger in which the recount finds nothing', async () => {
    const { database, projections } = of('coordinators');
    const recounted = await recountLedger({ database, projections, log: openLog('silent') });
    expect(recounted.map(({ source, differences }) => [source, differences])).toEqual([
      ['coordinators', 0],
      ['signatories', 0],
      ['support-actions', 0],
      ['knowledge-exchange', 0],
    ]);
    expect(recounted.every(({ compared }) => compared > 0)).toBe(true);
  });
});
