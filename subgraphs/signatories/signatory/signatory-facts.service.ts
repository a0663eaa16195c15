/**
 * The facts of a signatory and its membership. What people have decided is noted in `keptColumns`, so that a later
 * import of open data leaves it as it is.
 */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { SqlValue, Transaction } from '../../../platform/database/database.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { withoutNulls } from '../../../platform/base/without-nulls.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeRevision, revise } from '../../../platform/acts/revision.ts';
import { may, mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { Signatory } from './signatory.entity.ts';
import type { SignatoryInput, SignatoryStatusArguments, SignatoryUpdateArguments } from './signatory-facts.inputs.ts';
import {
  columnsOfAdhesion,
  columnsOfFacts,
  columnsOfGroup,
  mustBeOwnFields,
  type Adhesion,
  type Columns,
} from './signatory-facts.rules.ts';
import { followChangedFacts } from './signatory-facts.following.ts';
import { takeTurnOf } from './signatory.service.ts';
import { mustLeadTo, signatorySteps } from './signatory.steps.ts';

const MAX_REASON = 5_000;

export function updateSignatory(context: RequestContext, given: SignatoryUpdateArguments): Promise<string> {
  const input = withoutNulls(given.input);
  return context.database.write(async (transaction) => {
    const before = await mustBeFound(transaction, given.id);
    mustBeAllowed(context, 'updateSignatory', { signatoryId: before.id });
    mustBeRevision(before, given.expectedRevision);
    await takeTurnOf(transaction, [before.id]);
    const checks = new Checks();
    const set = await changedColumns(transaction, checks, { before, input, today: context.today });
    const isOffice = may(context, 'decideSignatoryStatus');
    if (!isOffice) mustBeOwnFields(checks, input, Object.keys(set));
    checks.mustHold();
    if (Object.keys(set).length === 0) return before.id;
    await save(transaction, before, given.expectedRevision, set);
    await recordAct(transaction, context, {
      act: 'updateSignatory',
      subjectId: before.id,
      onBehalfOfId: isOffice ? null : before.id,
      before: valuesOf(before, Object.keys(set)),
      after: set,
    });
    const changed = { id: before.id, changed: Object.keys(set), isGroup: Boolean(Number(before.isGroup)) };
    await followChangedFacts(transaction, changed, context.today);
    return before.id;
  });
}

export function decideSignatoryStatus(context: RequestContext, given: SignatoryStatusArguments): Promise<string> {
  const checks = new Checks();
  const reasons = checks.wordings(['reason'], given.reason, MAX_REASON);
  checks.mustHold();
  return context.database.write(async (transaction) => {
    const before = await mustBeFound(transaction, given.id);
    mustBeAllowed(context, 'decideSignatoryStatus', { signatoryId: before.id });
    mustBeRevision(before, given.expectedRevision);
    mustLeadTo(signatorySteps, { act: 'decideSignatoryStatus', from: before.status, to: given.status });
    await save(transaction, before, given.expectedRevision, { status: given.status });
    await recordAct(transaction, context, {
      act: 'decideSignatoryStatus',
      subjectId: before.id,
      reason: (JSON.parse(reasons) as Wording[])[0]?.text ?? null,
      before: { status: before.status },
      after: { status: given.status, reasons },
    });
    await followChangedFacts(transaction, { id: before.id, changed: ['status'], isGroup: false }, context.today);
    return before.id;
  });
}

/** Keeps the change, and keeps it from being undone by a source. */
export async function save(
  transaction: Transaction,
  before: Pick<Signatory, 'id' | 'revision' | 'keptColumns'>,
  expectedRevision: number,
  set: Columns,
): Promise<void> {
  const keptColumns = [...new Set([...listOfColumn(before.keptColumns), ...Object.keys(set)])].join(',');
  await revise(transaction, 'signatory', before, { expectedRevision, set: { ...set, keptColumns } });
}

export async function mustBeFound(transaction: Transaction, id: string, path = 'id'): Promise<Signatory> {
  const rows = await transaction.select<Signatory>('SELECT * FROM signatory WHERE id = ?', [id]);
  if (rows[0]) return rows[0];
  throw Refusal.notFound([path], 'No signatory has this id.');
}

interface Update {
  readonly before: Signatory;
  readonly input: SignatoryInput;
  readonly today: string;
}

/** Only what differs from what is kept. */
async function changedColumns(
  transaction: Transaction,
  checks: Checks,
  { before, input, today }: Update,
): Promise<Columns> {
  const { groupId } = input;
  const given: Columns = {
    ...columnsOfFacts(checks, { given: input, today }),
    ...(typeof groupId === 'string' ? await columnsOfGroup(transaction, checks, { id: before.id, groupId }) : {}),
  };
  checks.that(
    given['organisationId'] === undefined || given['organisationId'] === before.organisationId,
    ['input', 'organisationId'],
    'neverChanges',
    'The number in MyCovenant never changes.',
    [before.organisationId],
  );
  if (isAboutAdhesion(input)) Object.assign(given, columnsOfAdhesion(checks, adhesionAfter(before, input)));
  const row = before as unknown as Readonly<Record<string, SqlValue>>;
  const differs = ([column, value]: [string, SqlValue]): boolean => String(row[column] ?? '') !== String(value ?? '');
  const changed = Object.fromEntries(Object.entries(given).filter(differs));
  // Only a point that moved loses the unit it lies in.
  return 'latitude' in changed || 'longitude' in changed
    ? { ...changed, latitude: given['latitude'] ?? null, longitude: given['longitude'] ?? null, regionCode: null }
    : Object.fromEntries(Object.entries(changed).filter(([column]) => column !== 'regionCode'));
}

function adhesionAfter(before: Signatory, { adhesionType, isGroup, groupId }: SignatoryInput): Adhesion {
  return {
    adhesionType: adhesionType ?? before.adhesionType,
    isGroup: isGroup ?? before.isGroup,
    groupId: groupId ?? before.groupId,
  };
}

function isAboutAdhesion({ adhesionType, isGroup, groupId }: SignatoryInput): boolean {
  return adhesionType !== undefined || isGroup !== undefined || groupId !== undefined;
}

/** The same columns as they were, for the trail. */
function valuesOf(row: Signatory, columns: readonly string[]): Columns {
  const values = row as unknown as Readonly<Record<string, SqlValue>>;
  return Object.fromEntries(columns.map((column) => [column, values[column] ?? null]));
}
