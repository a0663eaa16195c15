/** Notifies the Office if nobody who may invite is left in a body, when no person has decided this. */
import { today as dayOfToday } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { personReaders } from '../letters/readers.ts';
import { writeTo } from '../letters/write-to.ts';
import type { MembershipRow } from './membership.entity.ts';
import { isLastLead, nameOfBody } from './membership.rules.ts';
import { holdersOf } from './memberships-today.ts';

/** Call it before the membership ends or is restricted. */
export async function tellOfficeIfLastLead(transaction: Transaction, membership: MembershipRow): Promise<void> {
  const today = dayOfToday();
  if (!(await isLastLead(transaction, membership, today))) return;
  const deciders = await holdersOf(transaction, 'DECIDER', { bodyId: null, today });
  const others = deciders.filter(({ personId }) => personId !== membership.personId);
  const body = await nameOfBody(transaction, membership.bodyId);
  await writeTo(transaction, personReaders(others), 'BODY_WITHOUT_ADMIN', { body, bodyId: membership.bodyId });
}
