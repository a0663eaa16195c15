/** Ends a confirmed support link, by either side. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { valuesBefore } from '../../../../platform/acts/audit-trail.ts';
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { DateScalar } from '../../../../platform/graph/scalars.ts';
import { publishLinkChange, publishLinkNotice } from '../support-link.changes.ts';
import { LinkArguments } from '../support-link.inputs.ts';
import { linkForChange } from '../support-link.loaders.ts';
import { supportLinkPayload } from '../support-link.payload.ts';
import { checkedEnd, eitherSide, endingBody } from '../support-link.rules.ts';
import { supportLinkSteps } from '../support-link.steps.ts';

@ArgsType()
class EndArguments extends LinkArguments {
  @Field(() => DateScalar, {
    description: 'Last day, not before the first day and at most one year from now. It cannot be changed later.',
  })
  endsOn: string;

  @Field(() => String, { description: 'Reason, at most 500 characters; public.' })
  reason: string;
}

export const endSupportLink = act({
  name: 'endSupportLink',
  description:
    'Ends a confirmed link, by either side. The permission to act in the name of the signatory ends at once.',
  args: EndArguments,
  payload: supportLinkPayload,
  find: (from, call) => linkForChange(from, call),
  belongingTo: eitherSide,
  revises: { table: rawSql`support_link` },
  states: { machine: supportLinkSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: link, args }) {
    // All acts on links of one signatory wait for each other.
    await lockRows(transaction, rawSql`signatory`, [link.signatoryId]);
    const reason = checkedEnd(args, link.activeFrom, context.today);
    const { endsOn } = args;
    return {
      by: endingBody(context, link),
      set: { state: 'ENDED', endsOn, activeUntil: endsOn, mayActForSignatory: 0, reason },
    };
  },
  set: ({ decision: { set } }) => set,
  trail: ({ thing: link, decision: { by, set } }) => ({
    onBehalfOfId: by,
    reason: set.reason,
    before: valuesBefore(link, set),
    after: set,
  }),
  async changes({ transaction, context, thing: link, args: { endsOn }, decision: { by } }) {
    await publishLinkChange(transaction, link, context.today);
    await publishLinkNotice(transaction, link, { turn: 'ENDED', byId: by, endsOn });
  },
});
