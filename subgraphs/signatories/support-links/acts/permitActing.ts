/** Permits the supporting coordinator to act in the signatory's name, or withdraws the permission. */
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
  @Field(() => Boolean, { description: 'True to permit it; false to withdraw the permission.' })
  mayActForSignatory: boolean;
}

export const permitActing = act({
  name: 'permitActing',
  description:
    'Permits the coordinator of a confirmed link to submit plans and reports in the name of the signatory, or withdraws that.',
  args: PermissionArguments,
  payload: supportLinkPayload,
  find: (from, call) => linkForChange(from, call),
  belongingTo: eitherSide,
  revises: { table: rawSql`support_link` },
  states: { machine: supportLinkSteps, of: ({ state }) => state },
  async rules({ transaction, thing: link, args: { mayActForSignatory } }) {
    // An act in the name of the signatory locks this row too, so it sees the permission either before or after this change.
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
