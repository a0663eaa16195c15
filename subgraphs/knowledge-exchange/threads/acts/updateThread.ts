/** The title of a thread is mended, or moderators lock, pin or slow it. */
import { ArgsType, Field, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { may } from '../../../../covenant/rights/may.ts';
import { valuesBefore } from '../../../../platform/acts/audit-trail.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { belongingOfThread, mustBeOpen, threadForChange } from '../thread-for-change.ts';
import { MAX_TITLE, ThreadArguments } from '../thread.inputs.ts';
import { threadPayload } from '../thread.payload.ts';

/** A thread in which one may write once a day at least. */
const MAX_SLOW_SECONDS = 86_400;

@ArgsType()
class UpdateArguments extends ThreadArguments {
  @Field(() => String, {
    nullable: true,
    description: `A new title of at most ${String(MAX_TITLE)} characters; left out, it stays.`,
  })
  title?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: no more posts. Moderators only; left out, it stays.' })
  isLocked?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: shown first. Moderators only; left out, it stays.' })
  isPinned?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: `Seconds a member waits between two posts in it, 0 to ${String(MAX_SLOW_SECONDS)}; 0 ends it. Moderators only; left out, it stays.`,
  })
  slowSeconds?: number | null;
}

export const updateThread = act({
  name: 'updateThread',
  description:
    'Who started a thread mends its title; moderators also lock it, pin it or make its members write slower.',
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
  find: (from, call) => threadForChange(from, call, call.args.id),
  belongingTo: belongingOfThread,
  revises: { table: rawSql`thread` },
  rules({ context, thing: thread, checked: { words, decisions } }) {
    mustBeOpen(thread);
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
});
