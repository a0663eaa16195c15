/**
 * Requests of people about their own data. What coordinators holds is dealt with at once, in the transaction of the
 * request; the others hear of it through the change feed, by id alone.
 */
import { newId } from '../../../covenant/ids.ts';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { publishChanges } from '../../../platform/changes/change-feed.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { mailboxOf } from '../../../platform/base/mailbox.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { createOnce } from '../../../platform/acts/idempotency.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeRevision, revise } from '../../../platform/acts/revision.ts';
import { DATA_REQUEST, isForCopy, slicesOf } from '../../../covenant/personal-data/data-request.feed.ts';
import { collected, erased } from '../../../covenant/personal-data/held-data.ts';
import { may, mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { DataOwner } from './data-owner.ts';
import { DATA_REQUEST_COLUMNS, type DataRequestKind, type DataRequestRow } from './data-request.entity.ts';
import { heldData } from './held-data.ts';
import { liftRestrictionOf, restrict } from './restriction.ts';

export interface DataRequestGiven {
  readonly idempotencyKey: string;
  readonly kind: DataRequestKind;
  readonly confirm: string;
}

export function requestMyData(
  context: RequestContext,
  { idempotencyKey, kind, confirm }: DataRequestGiven,
): Promise<string> {
  const { personId } = context.identity;
  mustBeAllowed(context, 'requestMyData', { personId });
  const id = String(personId);
  const creation = { act: 'requestMyData', idempotencyKey, given: { kind }, id: newId('DataRequest') } as const;
  return createOnce(context, creation, async (transaction, requestId) => {
    await mustBeConfirmed(transaction, { personId: id, kind, confirm });
    await mustBeOnlyOne(transaction, id, kind);
    const now = new Date().toISOString();
    await insertRows(transaction, 'data_request', [
      {
        id: requestId,
        personId: id,
        kind,
        state: 'RUNNING',
        requestedAt: now,
        dueOn: oneMonthAfter(context.today),
        completedAt: null,
        liftedAt: null,
        revision: 1,
        updatedAt: now,
      },
    ]);
    await insertRows(
      transaction,
      'data_request_step',
      Object.values(DataOwner).map((source) => ({
        requestId,
        source,
        state: source === 'COORDINATORS' ? 'DONE' : 'QUEUED',
        completedAt: source === 'COORDINATORS' ? now : null,
      })),
    );
    await carryOutHere(transaction, { requestId, personId: id, kind });
    await recordAct(transaction, context, { act: 'requestMyData', subjectId: requestId, after: { kind } });
    await publishChanges(transaction, [{ kind: DATA_REQUEST, entityId: requestId, facts: { kind, personId: id } }]);
  });
}

export function liftRestriction(
  context: RequestContext,
  { id, expectedRevision }: { readonly id: string; readonly expectedRevision: number },
): Promise<string> {
  return context.database.write(async (transaction) => {
    const request = await mustBeFound(transaction, context, id);
    mustBeAllowed(context, 'liftRestriction', request);
    mustBeRevision(request, expectedRevision);
    if (request.kind !== 'RESTRICTION' || request.liftedAt !== null) {
      throw Refusal.wrongState('Only a restriction that holds can be lifted.', { state: request.state, allowed: [] });
    }
    await revise(transaction, 'data_request', request, {
      expectedRevision,
      set: { liftedAt: new Date().toISOString() },
    });
    await liftRestrictionOf(transaction, request.personId);
    await recordAct(transaction, context, { act: 'liftRestriction', subjectId: id });
    return id;
  });
}

/** A month by the calendar; of a month that is shorter its last day. */
export function oneMonthAfter(day: string): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(dayOfMonth, lastDay))).toISOString().slice(0, 10);
}

async function carryOutHere(
  transaction: Transaction,
  {
    requestId,
    personId,
    kind,
  }: { readonly requestId: string; readonly personId: string; readonly kind: DataRequestKind },
): Promise<void> {
  if (isForCopy(kind)) {
    const copy = await collected(transaction, heldData, { personId, isOnlyGiven: kind === 'PORTABILITY' });
    const slices = slicesOf(copy).map((text, index) => ({
      requestId,
      source: 'COORDINATORS',
      sequence: index + 1,
      text,
    }));
    await insertRows(transaction, 'data_request_part', slices);
  }
  if (kind === 'ERASURE') await erased(transaction, heldData, personId);
  if (kind === 'RESTRICTION') await restrict(transaction, personId);
}

/** What cannot be taken back is not done by a slip. The row is held, so that nobody asks twice at once. */
async function mustBeConfirmed(
  transaction: Transaction,
  { personId, kind, confirm }: { readonly personId: string; readonly kind: DataRequestKind; readonly confirm: string },
): Promise<void> {
  await transaction.execute('UPDATE person SET updatedAt = updatedAt WHERE id = ?', [personId]);
  const people = await transaction.select<{ email: string | null }>(
    'SELECT email FROM person WHERE id = ? AND isErased = 0',
    [personId],
  );
  const person = people[0];
  if (!person) throw Refusal.notFound(null, 'There is no account of yours.');
  const said = confirm.trim();
  const checks = new Checks();
  checks.that(
    person.email === null ? said.toUpperCase() === kind : (mailboxOf(said) ?? said.toLowerCase()) === person.email,
    ['confirm'],
    'confirmation',
    person.email === null
      ? `Repeat ${kind} in confirm, as a sign that it is meant.`
      : 'Repeat the address of your account in confirm, as a sign that it is meant.',
    [person.email === null ? kind : 'the own e-mail address'],
  );
  checks.mustHold();
}

/** A second one would find the same; a restriction that holds cannot hold more. */
async function mustBeOnlyOne(transaction: Transaction, personId: string, kind: DataRequestKind): Promise<void> {
  const open = await transaction.select<{ id: string }>(
    `SELECT id FROM data_request WHERE personId = ? AND kind = ?
     AND (state <> 'DONE' OR (kind = 'RESTRICTION' AND liftedAt IS NULL))`,
    [personId, kind],
  );
  if (open[0]) throw Refusal.duplicate(['kind'], `A request of this kind is under way.`, open[0].id);
}

async function mustBeFound(transaction: Transaction, context: RequestContext, id: string): Promise<DataRequestRow> {
  const rows = await transaction.select<DataRequestRow>(
    `SELECT ${DATA_REQUEST_COLUMNS} FROM data_request WHERE id = ?`,
    [id],
  );
  const request = rows[0];
  if (request && may(context, 'Person.dataRequests', request)) return request;
  throw Refusal.notFound(['id'], 'No request has this id, or you may not see it.');
}
