/** A signatory lets the coordinator that supports it act in its name, or no longer. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { valuesBefore } from '../../../../platform/acts/audit-trail.ts';
import { publishLinkChange } from '../support-link.changes.ts';
import { LinkArguments } from '../support-link.inputs.ts';
import { linkForChange } from '../support-link.loaders.ts';
import { supportLinkPayload } from '../support-link.payload.ts';
import { eitherSide } from '../support-link.rules.ts';
import { supportLinkSteps } from '../support-link.steps.ts';

@ArgsType()
class PermissionArguments extends LinkArguments {
  @Field(() => Boolean, { description: 'True: from now on; false: no longer.' })
  mayActForSignatory: boolean;
}

export const permitActing = act({
  name: 'permitActing',
  description:
    'The signatory lets the coordinator of a confirmed link hand in plans and reports in its name, or no longer.',
  args: PermissionArguments,
  payload: supportLinkPayload,
  find: (from, call) => linkForChange(from, call),
  belongingTo: eitherSide,
  revises: { table: rawSql`support_link` },
  states: { machine: supportLinkSteps, of: ({ state }) => state },
  async rules({ transaction, thing: link, args: { mayActForSignatory } }) {
    // An act in the name of the signatory locks this row too: it finds the permission as it was before, or as it is after.
    await lockRows(transaction, rawSql`signatory`, [link.signatoryId]);
    return { mayActForSignatory: Number(mayActForSignatory) };
  },
  set: ({ decision }) => decision,
  trail: ({ thing: link, decision }) => ({
    onBehalfOfId: link.signatoryId,
    before: valuesBefore(link, decision),
    after: decision,
  }),
  changes: ({ transaction, context, thing: link }) => publishLinkChange(transaction, link, context.today),
});
