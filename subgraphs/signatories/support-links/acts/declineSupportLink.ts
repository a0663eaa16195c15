/** Declines a proposed support link, by the other side, or withdraws it, by the side that proposed it. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { valuesBefore } from '../../../../platform/acts/audit-trail.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { publishLinkChange, publishLinkNotice } from '../support-link.changes.ts';
import { LinkArguments } from '../support-link.inputs.ts';
import { linkForChange } from '../support-link.loaders.ts';
import { supportLinkPayload } from '../support-link.payload.ts';
import { bodyOf, eitherSide, MAX_REASON, otherSide, sideOf } from '../support-link.rules.ts';
import { supportLinkSteps } from '../support-link.steps.ts';

@ArgsType()
class DeclineArguments extends LinkArguments {
  @Field(() => String, { nullable: true, description: 'Optional reason, at most 500 characters.' })
  reason?: string | null;
}

export const declineSupportLink = act({
  name: 'declineSupportLink',
  description: 'Declines a proposal, by the other side, or withdraws it, by the side that proposed it; see `history`.',
  args: DeclineArguments,
  payload: supportLinkPayload,
  check({ reason }) {
    const checks = new Checks();
    const checked = { reason: checks.optionalLine(['reason'], reason, MAX_REASON) };
    checks.mustHold();
    return checked;
  },
  find: (from, call) => linkForChange(from, call),
  belongingTo: eitherSide,
  revises: { table: rawSql`support_link` },
  states: { machine: supportLinkSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: link, checked: { reason } }) {
    // All acts on links of one signatory wait for each other.
    await lockRows(transaction, rawSql`signatory`, [link.signatoryId]);
    const side = sideOf(context, 'declineSupportLink', link, otherSide(link));
    return { by: bodyOf(link, side), set: { state: 'DECLINED', reason } };
  },
  set: ({ decision: { set } }) => set,
  trail: ({ thing: link, checked: { reason }, decision: { by, set } }) => ({
    onBehalfOfId: by,
    reason,
    before: valuesBefore(link, set),
    after: set,
  }),
  async changes({ transaction, context, thing: link, decision: { by } }) {
    await publishLinkChange(transaction, link, context.today);
    await publishLinkNotice(transaction, link, { turn: 'DECLINED', byId: by });
  },
});
