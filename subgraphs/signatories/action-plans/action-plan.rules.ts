/** The rules of plans and monitoring reports: their contents, and who may submit them for a signatory. */
import { FIRST_DAY } from '../../../covenant/first-day.ts';
import { checkedEmissions, checkedYear, mustBeTonnes } from '../../../covenant/evidence/emission.input.ts';
import { QuantityBasis } from '../../../covenant/evidence/emission-quantity.type.ts';
import { bodiesOf, may } from '../../../covenant/rights/may.ts';
import { markOf, type Act } from '../../../covenant/rights/rights.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { unitsOfDecimal } from '../../../platform/base/decimals.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import type { RowValues } from '../../../platform/database/rows.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { MediaType } from '../../../platform/files/media-type.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { ActionPlanInput, MonitoringReportInput, PlanTargetInput } from './action-plan.inputs.ts';
import { DOCUMENTS_PER_PLAN, TARGETS_PER_PLAN } from './action-plan.loaders.ts';

/** Accepted file types. */
export const ACCEPTED = [MediaType.PDF] as const;

const MAX_VISION = 10_000;
const MAX_PILLARS = 11;
const FIRST_TARGET_YEAR = 2009;
const FIRST_BASE_YEAR = 1970;
const MAX_ACTIONS = 10_000;

interface CheckedPlan {
  readonly plan: RowValues;
  /** Without the plan's id. */
  readonly targets: readonly RowValues[];
}

export function checkedPlan(input: ActionPlanInput, today: string): CheckedPlan {
  const checks = new Checks();
  const plan = {
    language: input.language,
    approvedOn: checks.day(['input', 'approvedOn'], input.approvedOn, { from: FIRST_DAY, until: today }),
    pillars: checks.list(['input', 'pillars'], input.pillars, { least: 1, most: MAX_PILLARS }).join(','),
    vision: input.vision ? checks.wordings(['input', 'vision'], input.vision, MAX_VISION) : null,
    baselineEmissions: input.baselineEmissions ? baseline(checks, input.baselineEmissions) : null,
  };
  checks.list(
    ['input', 'targets'],
    input.targets.map((_, index) => String(index)),
    { most: TARGETS_PER_PLAN },
  );
  checks.list(['input', 'documentIds'], input.documentIds ?? [], { most: DOCUMENTS_PER_PLAN });
  const targets = input.targets
    .slice(0, TARGETS_PER_PLAN)
    .map((target, index) => ({ position: index + 1, ...checkedTarget(checks, target, index) }));
  checks.mustHold();
  return { plan, targets };
}

function baseline(checks: Checks, input: NonNullable<ActionPlanInput['baselineEmissions']>): string {
  const path = ['input', 'baselineEmissions'];
  checks.choice([...path, 'basis'], input.basis, [QuantityBasis.MEASURED, QuantityBasis.ESTIMATED]);
  return checkedEmissions(checks, path, input);
}

function checkedTarget(checks: Checks, target: PlanTargetInput, index: number): RowValues {
  const path = ['input', 'targets', String(index)];
  const { frame, targetYear, reductionPercent = null, reductionTonnes = null } = target;
  checkedYear(checks, [...path, 'targetYear'], targetYear, FIRST_TARGET_YEAR);
  const baseYear = checkedYear(checks, [...path, 'baseYear'], target.baseYear, FIRST_BASE_YEAR, targetYear - 1);
  checks.that(
    (reductionPercent === null) !== (reductionTonnes === null),
    path,
    'oneReduction',
    'A target is either in percent or in tonnes.',
    ['reductionPercent', 'reductionTonnes'],
  );
  if (reductionPercent !== null) mustBePercent(checks, [...path, 'reductionPercent'], reductionPercent);
  if (reductionTonnes !== null) mustBeTonnes(checks, [...path, 'reductionTonnes'], reductionTonnes);
  return { frame, targetYear, baseYear, reductionPercent, reductionTonnes };
}

function mustBePercent(checks: Checks, path: readonly string[], percent: string): void {
  const hundredths = unitsOfDecimal(percent, 2);
  const isPart = hundredths !== null && hundredths > 0n && hundredths <= 10_000n;
  checks.that(isPart, path, 'percent', `${percent} is no part of a hundred.`, [
    'more than 0 and at most 100, with at most two decimals',
  ]);
}

export function checkedReport(input: MonitoringReportInput): RowValues {
  const checks = new Checks();
  const counts = {
    completed: input.completed,
    ongoing: input.ongoing,
    postponed: input.postponed,
    notStarted: input.notStarted,
  };
  for (const [name, count] of Object.entries(counts)) {
    checks.that(count >= 0 && count <= MAX_ACTIONS, ['input', name], 'count', `${name} is ${String(count)}.`, [
      `0 to ${String(MAX_ACTIONS)}`,
    ]);
  }
  const emissions = input.emissions ? checkedEmissions(checks, ['input', 'emissions'], input.emissions) : null;
  checks.that(
    (input.type === 'FULL') === (emissions !== null),
    ['input', 'emissions'],
    'inventoryOfFullReport',
    'A full report has an inventory, and one of actions only has none.',
  );
  checks.mustHold();
  return { type: input.type, ...counts, emissions };
}

export async function countOf(from: Reads, table: SqlText, column: SqlText, id: string): Promise<number> {
  const [row] = await from.select<{ total: number }>(
    rawSql`SELECT COUNT(*) AS total FROM ${table} WHERE ${column} = ?`,
    [id],
  );
  return Number(row?.total ?? 0);
}

/** Refuses an entry beyond the cap of a list that has no pages. */
export function mustHaveRoom(count: number, most: number, plural: string): void {
  if (count < most) return;
  throw Refusal.full(null, 'maximumEntries', `There are ${String(count)} ${plural} already; no more are taken.`);
}

/** The body that submits: one of the two. */
interface ActingBody {
  readonly signatoryId: string | null;
  readonly coordinatorId: string | null;
}

/**
 * The body in whose name the caller may do this for a signatory. An act that writes must lock the signatory before, so that
 * a permission cannot be withdrawn in between.
 */
export async function mustActFor(
  from: Reads,
  context: RequestContext,
  act: Act,
  signatoryId: string,
): Promise<ActingBody> {
  if (may(context, act, { signatoryId })) return { signatoryId, coordinatorId: null };
  const bodies = bodiesOf(context, 'crd').filter((coordinatorId) => may(context, act, { coordinatorId }));
  const where = isOneOf(rawSql`coordinatorId`, bodies);
  const [permitted] = await from.select<{ coordinatorId: string }>(
    rawSql`SELECT coordinatorId FROM support_link WHERE signatoryId = ? AND state = 'CONFIRMED' AND mayActForSignatory = 1
       AND activeFrom <= ? AND activeUntil >= ? AND ${where.sql} ORDER BY activeFrom, id LIMIT 1`,
    [signatoryId, context.today, context.today, ...where.parameters],
  );
  if (permitted) return { signatoryId: null, coordinatorId: permitted.coordinatorId };
  throw Refusal.notAllowed(
    `${act} is for ${markOf(act).slice(1, -1)}, of coordinators only those the signatory lets act in its name today.`,
    act,
  );
}

/** Names the coordinator in the signatory's trail, if it acted in the signatory's name. */
export function handedInBy({ coordinatorId }: ActingBody): { readonly handedInByCoordinator?: string } {
  return coordinatorId === null ? {} : { handedInByCoordinator: coordinatorId };
}
