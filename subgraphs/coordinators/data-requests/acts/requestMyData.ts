/**
 * A person requests a right over their own data. Coordinators carries it out at once, in the transaction of the request;
 * the other subgraphs receive it through the change feed, which holds only the id.
 */
import { monthsAfter } from '../../../../platform/base/days.ts';
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { DATA_REQUEST, isForCopy, slicesOf } from '../../../../covenant/personal-data/data-request.feed.ts';
import { collected, erased } from '../../../../covenant/personal-data/held-data.ts';
import { publishChanges } from '../../../../platform/changes/change-feed.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { DataOwner } from '../../ledger/data-owner.ts';
import { DataRequestKind } from '../data-request.entity.ts';
import { dataRequestPayload } from '../data-request.payload.ts';
import { mustBeConfirmed, mustBeOnlyOne } from '../data-request.rules.ts';
import { heldData } from '../held-data.ts';
import { restrict } from '../restriction.ts';

@ArgsType()
class DataRequestArguments {
  @Field(() => String, { description: 'A repeated request with the same key creates nothing new.' })
  idempotencyKey: string;

  @Field(() => DataRequestKind, { description: 'The right that the request uses.' })
  kind: DataRequestKind;

  @Field(() => String, {
    description: 'Confirmation: your e-mail address, or the name of the kind if your account has no address.',
  })
  confirm: string;
}

interface New {
  readonly requestId: string;
  readonly personId: string;
  readonly kind: DataRequestKind;
}

export const requestMyData = act({
  name: 'requestMyData',
  description:
    'Requests access to, portability, erasure or restriction of your own data. Erasure is immediate and permanent. You can have one open request of each kind.',
  args: DataRequestArguments,
  payload: dataRequestPayload,
  belongingTo: (_, { context: { identity } }) => ({ personId: identity.personId }),
  creates: {
    newId: () => newId('DataRequest'),
    keyedBy: ({ args: { kind } }) => ({ kind }),
  },
  /** Returns the belonging of the request, which is that of the person who has signed in. */
  async rules({ transaction, context: { identity }, args: { kind, confirm } }) {
    const personId = String(identity.personId);
    await mustBeConfirmed(transaction, { personId, kind, confirm });
    await mustBeOnlyOne(transaction, { personId, kind });
    return personId;
  },
  async write({ transaction, context, args: { kind }, id: requestId, decision: personId }) {
    await insertRequest(transaction, { requestId, personId, kind }, context.today);
    await carryOutHere(transaction, { requestId, personId, kind });
  },
  trail: ({ args: { kind } }) => ({ after: { kind } }),
  changes: ({ transaction, id, args: { kind }, decision: personId }) =>
    publishChanges(transaction, [{ kind: DATA_REQUEST, entityId: id, facts: { kind, personId } }]),
});

async function insertRequest(
  transaction: Transaction,
  { requestId, personId, kind }: New,
  today: string,
): Promise<void> {
  const now = new Date().toISOString();
  await insertRows(transaction, rawSql`data_request`, [
    {
      id: requestId,
      personId,
      kind,
      state: 'RUNNING',
      requestedAt: now,
      // The legal deadline is one month.
      dueOn: monthsAfter(today, 1),
      completedAt: null,
      liftedAt: null,
      revision: 1,
      updatedAt: now,
    },
  ]);
  await insertRows(
    transaction,
    rawSql`data_request_step`,
    Object.values(DataOwner).map((source) => ({
      requestId,
      source,
      state: source === 'COORDINATORS' ? 'DONE' : 'QUEUED',
      completedAt: source === 'COORDINATORS' ? now : null,
    })),
  );
}

async function carryOutHere(transaction: Transaction, { requestId, personId, kind }: New): Promise<void> {
  if (isForCopy(kind)) {
    const copy = await collected(transaction, heldData, { personId, isOnlyGiven: kind === 'PORTABILITY' });
    const slices = slicesOf(copy).map((text, index) => ({
      requestId,
      source: 'COORDINATORS',
      sequence: index + 1,
      text,
    }));
    await insertRows(transaction, rawSql`data_request_part`, slices);
  }
  if (kind === 'ERASURE') await erased(transaction, heldData, personId);
  if (kind === 'RESTRICTION') await restrict(transaction, personId);
}
