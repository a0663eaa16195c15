/** Deletes a draft. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { draftPayload } from '../draft.payload.ts';
import { forgetDraft, mustBeDraft } from '../draft.rules.ts';

@ArgsType()
class DiscardArguments {
  @Field(() => ID, { description: 'Thread, group or publication of the draft.' })
  targetId: string;
}

export const discardDraft = act({
  name: 'discardDraft',
  description: 'Deletes the draft for a thread, a group or a publication, also if the caller can no longer read it.',
  args: DiscardArguments,
  payload: draftPayload,
  rightFirst: true,
  find: (from, call) => mustBeDraft(from, call),
  write: ({ transaction, context: { identity }, args: { targetId } }) =>
    forgetDraft(transaction, { personId: String(identity.personId), targetId }),
  // What nobody else reads has no history.
  trail: () => null,
  result: ({ args: { targetId } }) => targetId,
});
