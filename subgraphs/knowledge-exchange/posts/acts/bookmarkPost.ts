/** Sets or removes a bookmark of a post. */
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

  @Field(() => Boolean, { defaultValue: true, description: 'False: remove the bookmark.' })
  on: boolean;

  @Field(() => String, {
    nullable: true,
    description: `Note, at most ${String(MAX_NOTE)} characters; it replaces an earlier note.`,
  })
  note?: string | null;
}

export const bookmarkPost = act({
  name: 'bookmarkPost',
  description: 'Bookmarks a post, with a note that nobody else sees, or removes the bookmark.',
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
  // Bookmarks are private, so the trail does not record them.
  trail: () => null,
  result: ({ thing: { id } }) => id,
  retriedOn: 'post_bookmark',
});
