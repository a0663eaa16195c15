/** What people do with support actions: record, change, cancel. Each in one transaction with all that follows from it. */
import { hearNews } from '../../../covenant/hear-news.ts';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { createOnce } from '../../../platform/acts/idempotency.ts';
import { Refusal } from '../../../platform/acts/refusal.ts';
import { mustBeRevision, revise } from '../../../platform/acts/revision.ts';
import { mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { inEur } from '../money/eur-rate.service.ts';
import type { CancelArguments, RecordArguments, UpdateArguments } from './support-action-facts.inputs.ts';
import type { SupportActionRow } from './support-action.columns.ts';
import { SupportActionStatus } from './support-action.enums.ts';
import { allColumns, DECIDED_BY_PEOPLE, type SupportActionFacts } from './support-action.facts.ts';
import { factsOfChanged, factsOfNew } from './support-action.given.ts';
import { mustBeActive, mustBeCoordinators, mustBeSupported } from './support-action.parties.rules.ts';
import { placeSupportActions } from './support-action-place.service.ts';
import { publishSupportActions } from './support-action.changes.ts';
import { mustBeKnownRegions, mustBeRecordable } from './support-action.rules.ts';
import { addSupportAction, replaceParties } from './support-action.service.ts';
import { actionForChange, factsOfRow } from './support-action.stored.ts';
import { lastActiveDay } from './support-period.ts';

export async function recordSupportAction(context: RequestContext, given: RecordArguments): Promise<string> {
  await hearNews(context);
  const { idempotencyKey, coordinatorId, input } = given;
  mustBeAllowed(context, 'recordSupportAction', { coordinatorId });
  const stated = factsOfNew(coordinatorId, input, context.today);
  mustBeRecordable(stated);
  const creation = {
    act: 'recordSupportAction',
    idempotencyKey,
    given: { coordinatorId, input },
    type: 'SupportAction',
  } as const;
  return createOnce(context, creation, async (transaction, id) => {
    await mustBeActive(transaction, coordinatorId);
    const facts = await settled(transaction, stated, context.today);
    await addSupportAction(transaction, id, facts);
    await recordAct(transaction, context, {
      act: 'recordSupportAction',
      subjectId: id,
      onBehalfOfId: coordinatorId,
      after: summaryOf(facts),
    });
  });
}

export async function updateSupportAction(context: RequestContext, given: UpdateArguments): Promise<string> {
  await hearNews(context);
  return context.database.write(async (transaction) => {
    const action = await mustBeFound(transaction, given.id);
    mustBeAllowed(context, 'updateSupportAction', action);
    mustBeRevision(action, given.expectedRevision);
    mustBeOpen(action);
    await mustBeActive(transaction, action.coordinatorId);
    const before = await factsOfRow(transaction, action);
    const stated = factsOfChanged(before, given.input, context.today);
    mustBeRecordable(stated);
    const facts = await settled(transaction, stated, context.today);
    await revise(transaction, 'support_action', action, {
      expectedRevision: given.expectedRevision,
      set: { ...allColumns(facts), decidedColumns: DECIDED_BY_PEOPLE },
    });
    await replaceParties(transaction, { id: action.id, facts });
    await placeSupportActions(transaction, [action.id]);
    await publishSupportActions(transaction, [action.id]);
    await recordAct(transaction, context, {
      act: 'updateSupportAction',
      subjectId: action.id,
      onBehalfOfId: action.coordinatorId,
      before: summaryOf(before),
      after: summaryOf(facts),
    });
    return action.id;
  });
}

export function cancelSupportAction(context: RequestContext, given: CancelArguments): Promise<string> {
  const checks = new Checks();
  const reason = checks.prose(['reason'], given.reason, MAX_REASON);
  checks.mustHold();
  return context.database.write(async (transaction) => {
    const action = await mustBeFound(transaction, given.id);
    mustBeAllowed(context, 'cancelSupportAction', action);
    mustBeRevision(action, given.expectedRevision);
    mustBeOpen(action);
    const status = SupportActionStatus.CANCELLED;
    await revise(transaction, 'support_action', action, {
      expectedRevision: given.expectedRevision,
      set: { status, activeUntil: lastActiveDay({ ...action, status }), decidedColumns: DECIDED_BY_PEOPLE },
    });
    await publishSupportActions(transaction, [action.id]);
    await recordAct(transaction, context, {
      act: 'cancelSupportAction',
      subjectId: action.id,
      onBehalfOfId: action.coordinatorId,
      reason,
      before: { status: action.status },
      after: { status },
    });
    return action.id;
  });
}

const MAX_REASON = 5_000;

/** What needs the database: units, partners, whom the coordinator supports, and the worth in EUR. */
async function settled(
  transaction: Transaction,
  facts: SupportActionFacts,
  today: string,
): Promise<SupportActionFacts> {
  await mustBeKnownRegions(transaction, facts.regionCodes ?? []);
  await mustBeCoordinators(transaction, facts.partnerIds);
  await mustBeSupported(transaction, facts);
  if (!facts.budget) return facts;
  const { startsOn = today } = facts;
  return { ...facts, budget: await inEur(transaction, facts.budget, startsOn < today ? startsOn : today) };
}

/** Actions are public, so nothing is told by saying that there is none. */
async function mustBeFound(transaction: Transaction, id: string): Promise<SupportActionRow> {
  const action = await actionForChange(transaction, id);
  if (action) return action;
  throw Refusal.notFound(['id'], 'No support action has this id.');
}

function mustBeOpen({ status }: SupportActionRow): void {
  if (status !== SupportActionStatus.CANCELLED) return;
  throw Refusal.wrongState('The action was cancelled; record a new one.', { state: status, allowed: [] });
}

/** What the trail keeps of an action. */
function summaryOf(facts: SupportActionFacts): Readonly<Record<string, string | number | null>> {
  return {
    category: facts.category,
    item: facts.item,
    status: facts.status ?? null,
    startsOn: facts.startsOn ?? null,
    endsOn: facts.endsOn ?? null,
    budget: facts.budget ? `${facts.budget.amount} ${facts.budget.currency}` : null,
    staffFte: facts.staffFte ?? null,
    beneficiaries: facts.beneficiaryIds?.length ?? 0,
    partners: facts.partnerIds?.length ?? 0,
  };
}
