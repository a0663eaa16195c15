/** A reader marks a post to find it again, or takes the mark away. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { postPayload } from '../post.payload.ts';
import { postForChange } from '../post.rules.ts';

const MAX_NOTE = 500;

@ArgsType()
class BookmarkArguments {
  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False: the mark goes.' })
  on: boolean;

  @Field(() => String, {
    nullable: true,
    description: `What to remember, at most ${String(MAX_NOTE)} characters; replaces an earlier note.`,
  })
  note?: string | null;
}

export const bookmarkPost = act({
  name: 'bookmarkPost',
  description: 'Marks a post the reader wants to find again, with a note that nobody else sees.',
  args: BookmarkArguments,
  payload: postPayload,
  check({ note }) {
    const checks = new Checks();
    const checked = { note: checks.optionalProse(['note'], note, MAX_NOTE) };
    checks.mustHold();
    return checked;
  },
  find: (from, call) => postForChange(from, call, call.args.postId, ['postId']),
  async write({ transaction, context: { identity }, thing: { id: postId }, args: { on }, checked: { note } }) {
    const { personId } = identity;
    await transaction.execute(rawSql`DELETE FROM post_bookmark WHERE personId = ? AND postId = ?`, [personId, postId]);
    if (!on) return;
    await insertRows(transaction, rawSql`post_bookmark`, [{ personId, postId, note, at: new Date().toISOString() }]);
  },
  // What somebody wants to find again is nobody else's matter.
  trail: () => null,
  result: ({ thing: { id } }) => id,
  retriedOn: 'post_bookmark',
});
