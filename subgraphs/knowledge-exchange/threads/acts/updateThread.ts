/** Changes the title of a thread, or locks, pins or slows it. */
import { ArgsType, Field, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { may } from '../../../../covenant/rights/may.ts';
import { valuesBefore } from '../../../../platform/acts/audit-trail.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { lockThread } from '../lock-talk.ts';
import { belongingOfThread, bodyOnThread, mustBeOpen, threadForChange } from '../thread-for-change.ts';
import { indexTitle } from '../../search/talk-index.ts';
import { MAX_TITLE, ThreadArguments } from '../thread.inputs.ts';
import { threadPayload } from '../thread.payload.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { activityIn } from '../live/threadActivity.ts';

/** A slow thread still allows one post a day. */
const MAX_SLOW_SECONDS = 86_400;

@ArgsType()
class UpdateArguments extends ThreadArguments {
  @Field(() => String, {
    nullable: true,
    description: `New title, at most ${String(MAX_TITLE)} characters; if omitted, it stays.`,
  })
  title?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: no more posts. Moderators only; if omitted, it stays.' })
  isLocked?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: shown first. Moderators only; if omitted, it stays.' })
  isPinned?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: `Seconds that a member must wait between two posts in it, 0 to ${String(MAX_SLOW_SECONDS)}; 0 means no wait. Moderators only; if omitted, it stays.`,
  })
  slowSeconds?: number | null;
}

export const updateThread = act({
  name: 'updateThread',
  description:
    'Changes a thread. The person who started it can change its title; moderators can also lock it, pin it or set a wait between posts.',
  args: UpdateArguments,
  payload: threadPayload,
  check({ title, isLocked, isPinned, slowSeconds }) {
    const checks = new Checks();
    const isInRange = typeof slowSeconds !== 'number' || (slowSeconds >= 0 && slowSeconds <= MAX_SLOW_SECONDS);
    const accepted = [`0 to ${String(MAX_SLOW_SECONDS)}`];
    checks.that(isInRange, ['slowSeconds'], 'range', 'slowSeconds is out of its range.', accepted);
    const words = typeof title === 'string' ? { title: checks.line(['title'], title, MAX_TITLE) } : {};
    checks.mustHold();
    const decisions = {
      ...(typeof isLocked === 'boolean' && { isLocked: Number(isLocked) }),
      ...(typeof isPinned === 'boolean' && { isPinned: Number(isPinned) }),
      ...(typeof slowSeconds === 'number' && { slowSeconds }),
    };
    return { words, decisions };
  },
  lock: (transaction, { args: { id } }) => lockThread(transaction, id),
  find: (from, call) => threadForChange(from, call, call.args.id),
  belongingTo: belongingOfThread,
  revises: { table: rawSql`thread` },
  async rules({ transaction, context, thing: thread, checked: { words, decisions } }) {
    mustBeOpen(thread);
    await mustTakePart({ transaction, context }, bodyOnThread(context, thread));
    if (Object.keys(decisions).length > 0 && !may(context, 'updateThread', { groupRole: thread.membership?.role })) {
      throw Refusal.notAllowed(
        'Only moderators lock, pin or slow a thread; its title is yours to mend.',
        'updateThread',
      );
    }
    return { ...words, ...decisions };
  },
  set: ({ decision }) => decision,
  trail: ({ thing, decision }) => ({ before: valuesBefore(thing, decision), after: decision }),
  async changes({ transaction, thing: { id, language }, checked: { words } }) {
    if (words.title !== undefined) await indexTitle(transaction, id, { language, text: words.title });
  },
  live: ({ thing: { id } }) => [activityIn(id)],
});
