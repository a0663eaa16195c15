/** A draft is thrown away. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { draftPayload } from '../draft.payload.ts';
import { forgetDraft, mustBeDraft } from '../draft.rules.ts';

@ArgsType()
class DiscardArguments {
  @Field(() => ID, { description: 'What it was for.' })
  targetId: string;
}

export const discardDraft = act({
  name: 'discardDraft',
  description:
    'Throws away what was begun for a thread, a group or a publication, also for one that can no longer be read.',
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
