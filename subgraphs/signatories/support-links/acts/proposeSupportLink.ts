/** Proposes a support link to the other side. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { DateScalar } from '../../../../platform/graph/scalars.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import {
  bodyOf,
  mustBeFirstDay,
  mustBeOnlyProposal,
  mustNotOverlap,
  mustTakePart,
  sideOf,
} from '../support-link.rules.ts';
import { publishLinkNotice } from '../support-link.changes.ts';
import { supportLinkPayload } from '../support-link.payload.ts';
import { NEVER_ACTIVE } from '../../coverage/in-force.ts';

@ArgsType()
class ProposalArguments {
  @Field(() => String, { description: 'A repeated request with the same key creates nothing new.' })
  idempotencyKey: string;

  @Field(() => ID, { description: 'The coordinator.' })
  coordinatorId: string;

  @Field(() => ID, { description: 'The signatory.' })
  signatoryId: string;

  @Field(() => DateScalar, { description: 'First day, at most one year from now. It cannot be changed later.' })
  startsOn: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True if the coordinator recruited the signatory; the other side confirms this too.',
  })
  recruitedByCoordinator: boolean;
}

export const proposeSupportLink = act({
  name: 'proposeSupportLink',
  description:
    'Proposes a link to the other side. A person of both sides proposes for the coordinator. Refused while the two have an open proposal, or a link on that day or later.',
  args: ProposalArguments,
  payload: supportLinkPayload,
  belongingTo: (_, { args: { coordinatorId, signatoryId } }) => ({ coordinatorId, signatoryId }),
  check({ startsOn }, { today }) {
    mustBeFirstDay(startsOn, today);
  },
  needsCopies: 'reachable',
  creates: { newId: () => newId('SupportLink') },
  async rules({ transaction, context, args: link }) {
    // If both sides propose at once, the later act sees the earlier proposal.
    await lockRows(transaction, rawSql`signatory`, [link.signatoryId]);
    // A person of both sides acts for the coordinator, as the signatory may grant a permission when it confirms.
    const side = sideOf(context, 'proposeSupportLink', link, 'coordinator');
    const sortName = await sortNameOf(transaction, link.signatoryId);
    await mustTakePart(transaction, link.coordinatorId, { begins: side === 'coordinator' });
    await mustBeOnlyProposal(transaction, link);
    await mustNotOverlap(transaction, link);
    return { side, sortName, by: bodyOf(link, side) };
  },
  write: ({ transaction, id, args: link, decision: { side, sortName } }) =>
    insertRows(transaction, rawSql`support_link`, [
      {
        id,
        coordinatorId: link.coordinatorId,
        signatoryId: link.signatoryId,
        sortName,
        state: 'PROPOSED',
        startsOn: link.startsOn,
        endsOn: null,
        activeFrom: link.startsOn,
        activeUntil: NEVER_ACTIVE,
        proposedByCoordinator: Number(side === 'coordinator'),
        recruitedByCoordinator: Number(link.recruitedByCoordinator),
        mayActForSignatory: 0,
        reason: null,
        revision: 1,
        updatedAt: new Date().toISOString(),
      },
    ]),
  trail: ({ args: { startsOn, recruitedByCoordinator }, decision: { by } }) => ({
    onBehalfOfId: by,
    after: { state: 'PROPOSED', startsOn, recruitedByCoordinator: Number(recruitedByCoordinator) },
  }),
  changes({ transaction, id, args: { coordinatorId, signatoryId, startsOn }, decision: { by } }) {
    const link = { id, coordinatorId, signatoryId, activeFrom: startsOn };
    return publishLinkNotice(transaction, link, { turn: 'PROPOSED', byId: by });
  },
});

async function sortNameOf(transaction: Transaction, signatoryId: string): Promise<string> {
  const rows = await transaction.select<{ sortName: string }>(rawSql`SELECT sortName FROM signatory WHERE id = ?`, [
    signatoryId,
  ]);
  if (rows[0]) return rows[0].sortName;
  throw Refusal.notFound(['signatoryId'], 'No signatory has this id.');
}
