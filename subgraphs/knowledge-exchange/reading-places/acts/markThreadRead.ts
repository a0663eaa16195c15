/** A reader has read a thread up to a post. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { threadForChange } from '../../threads/thread-for-change.ts';
import { threadPayload } from '../../threads/thread.payload.ts';
import { keepReadingPlace } from '../keep-reading-place.ts';

@ArgsType()
class ReadArguments {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => Int, {
    description:
      'Number of the last post that was read. A larger number than that of the last post means the last post.',
  })
  upTo: number;
}

export const markThreadRead = act({
  name: 'markThreadRead',
  description: 'Stores how far the reader has read, for all devices of the reader. The number never decreases.',
  args: ReadArguments,
  payload: threadPayload,
  check({ upTo }) {
    if (upTo < 1) throw Refusal.invalid(['upTo'], 'numberOfPost', 'Numbers of posts begin with 1.', ['1 or more']);
  },
  find: (from, call) => threadForChange(from, call, call.args.threadId, ['threadId']),
  write: ({ transaction, context: { identity }, thing: { id: threadId, postCount }, args: { upTo } }) =>
    keepReadingPlace(transaction, {
      personId: String(identity.personId),
      threadId,
      readUpTo: Math.min(upTo, postCount),
    }),
  // What a person has read is private, so no trail records it.
  trail: () => null,
  result: ({ thing: { id } }) => id,
  retriedOn: 'reading_place',
});
