/** The acts on plans as tests call them, and a plan and a report that are taken. */
import { randomUUID } from 'node:crypto';
import type { SqlValue } from '../../../../platform/database/database.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { decider, mayor, signatoryId, type LinkWorld } from '../support-links/link-world.ts';
import { dayFromToday, type By, type UserErrors } from '../signatories-world.ts';

export const plan = {
  language: 'sv',
  approvedOn: '2023-04-01',
  pillars: ['MITIGATION', 'ADAPTATION'],
  vision: [{ language: 'sv', text: 'Klimatneutrala 2045.' }],
  baselineEmissions: { tonnesPerYear: '120000.5', approach: 'IPCC', basis: 'ESTIMATED', baselineYear: 2005 },
  targets: [{ frame: 'CLIMATE_ENERGY_2030', targetYear: 2030, baseYear: 2005, reductionPercent: '55' }],
};
export const report = { type: 'ACTIONS_ONLY', completed: 3, ongoing: 2, postponed: 0, notStarted: 5 };
export const inventory = { tonnesPerYear: '90000', approach: 'IPCC', basis: 'MEASURED' };
export const today = dayFromToday(0);

const FIELDS = `actionPlan { id status submittedOn pillars vision { text } baselineEmissions { tonnesPerYear }
  targets { targetYear reductionPercent reductionTonnes } groupMemberCount revision
  monitoringReports { type submittedOn completed emissions { tonnesPerYear } } }`;

export interface PlanAnswer {
  readonly actionPlan: (Record<string, unknown> & { readonly id: string; readonly revision: number }) | null;
  readonly errors: UserErrors;
}

export interface PlanActs {
  submit(by: By | undefined, input?: object, key?: string): Promise<PlanAnswer>;
  reportOn(actionPlanId: string, by: By, input?: object): Promise<PlanAnswer>;
  decide(id: string, expectedRevision: number, status: string, by?: By): Promise<PlanAnswer>;
  /** Id of a plan that was handed in. */
  handedIn(by?: By): Promise<string>;
  /** How many plans, targets, reports and keys there are. */
  written(): Promise<number[]>;
  /** The trail of the signatory, oldest line first. */
  trail(): Promise<Readonly<Record<string, SqlValue>>[]>;
}

export function planActs(world: LinkWorld): PlanActs {
  const acts: PlanActs = {
    submit: (by: By | undefined, input: object = plan, key: string = randomUUID()): Promise<PlanAnswer> =>
      world.act<PlanAnswer>(
        'submitActionPlan',
        { idempotencyKey: 'String!', signatoryId: 'ID!', input: 'ActionPlanInput!' },
        { idempotencyKey: key, signatoryId, input },
        FIELDS,
        by,
      ),
    reportOn: (actionPlanId: string, by: By, input: object = report): Promise<PlanAnswer> =>
      world.act<PlanAnswer>(
        'submitMonitoringReport',
        { idempotencyKey: 'String!', actionPlanId: 'ID!', input: 'MonitoringReportInput!' },
        { idempotencyKey: randomUUID(), actionPlanId, input },
        FIELDS,
        by,
      ),
    decide: (id: string, expectedRevision: number, status: string, by: By = decider): Promise<PlanAnswer> =>
      world.act<PlanAnswer>(
        'decideActionPlan',
        { id: 'ID!', expectedRevision: 'Int!', status: 'ActionPlanStatus!', note: 'String' },
        { id, expectedRevision, status, note: 'Read.' },
        FIELDS,
        by,
      ),
    handedIn: async (by = mayor) => (await acts.submit(by)).actionPlan?.id ?? '',
    written: () =>
      Promise.all(
        ['action_plan', 'plan_target', 'monitoring_report', 'idempotency_key'].map((one) => world.count(one)),
      ),
    trail: () =>
      world.rows(rawSql`SELECT act, onBehalfOfId, changedTo FROM audit_entry WHERE subjectId = ? ORDER BY sequence`, [
        signatoryId,
      ]),
  };
  return acts;
}
