/** Confirms a proposed support link, by the side that did not propose it. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { valuesBefore } from '../../../../platform/acts/audit-trail.ts';
import {
  answeringSide,
  bodyOf,
  mustBeGrantedBySignatory,
  mustNotOverlap,
  mustTakePart,
  otherSide,
} from '../support-link.rules.ts';
import { publishLinkChange, publishLinkNotice } from '../support-link.changes.ts';
import { LinkArguments } from '../support-link.inputs.ts';
import { linkForChange } from '../support-link.loaders.ts';
import { supportLinkPayload } from '../support-link.payload.ts';
import { supportLinkSteps } from '../support-link.steps.ts';
import { NO_END } from '../../coverage/in-force.ts';

@ArgsType()
class ConfirmationArguments extends LinkArguments {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Permits the coordinator to submit plans and reports in the name of the signatory. Only the signatory can permit it, here or later by `permitActing`.',
  })
  mayActForSignatory: boolean;
}

export const confirmSupportLink = act({
  name: 'confirmSupportLink',
  description: 'Confirms a link, by the side that did not propose it. The link then counts from its first day.',
  args: ConfirmationArguments,
  payload: supportLinkPayload,
  needsCopies: 'reachable',
  find: (from, call) => linkForChange(from, call),
  belongingTo: answeringSide,
  revises: { table: rawSql`support_link` },
  states: { machine: supportLinkSteps, of: ({ state }) => state },
  async rules({ transaction, thing: link, args: { mayActForSignatory } }) {
    // If two links of a pair are confirmed at once, the later act sees that the earlier link is in force.
    await lockRows(transaction, rawSql`signatory`, [link.signatoryId]);
    const side = otherSide(link);
    mustBeGrantedBySignatory(mayActForSignatory, side);
    await mustTakePart(transaction, link.coordinatorId, { begins: false });
    await mustNotOverlap(transaction, { ...link, startsOn: link.activeFrom });
    return {
      by: bodyOf(link, side),
      set: { state: 'CONFIRMED', activeUntil: NO_END, mayActForSignatory: Number(mayActForSignatory) },
    };
  },
  set: ({ decision: { set } }) => set,
  trail: ({ thing: link, decision: { by, set } }) => ({
    onBehalfOfId: by,
    before: valuesBefore(link, set),
    after: set,
  }),
  async changes({ transaction, context, thing: link, decision: { by } }) {
    await publishLinkChange(transaction, link, context.today);
    await publishLinkNotice(transaction, link, { turn: 'CONFIRMED', byId: by });
  },
});
