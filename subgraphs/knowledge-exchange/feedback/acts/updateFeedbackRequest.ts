/** Changes the last day for feedback, or the aspects on which it is asked for. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { valuesBefore } from '../../../../platform/acts/audit-trail.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { DateScalar } from '../../../../platform/graph/scalars.ts';
import { FeedbackAspect } from '../../posts/post.enums.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { LAST_DAY_DESCRIPTION } from '../feedback.inputs.ts';
import { feedbackPayload } from '../feedback.payload.ts';
import { belongingOfResource, bodyOf, checkAspects, checkLastDay, requestForAct } from '../feedback.rules.ts';

@ArgsType()
class UpdateArguments {
  @Field(() => ID, { description: 'The resource.' })
  resourceId: string;

  @Field(() => Int, { description: 'Revision of the request that was read.' })
  expectedRevision: number;

  @Field(() => [FeedbackAspect], {
    nullable: true,
    description: 'Aspects, at least one; if omitted, they stay. Posts that are written stay too.',
  })
  aspects?: FeedbackAspect[] | null;

  @Field(() => DateScalar, { nullable: true, description: `${LAST_DAY_DESCRIPTION} If omitted, it stays.` })
  openUntil?: string | null;
}

export const updateFeedbackRequest = act({
  name: 'updateFeedbackRequest',
  description:
    'Changes the last day for feedback on a resource, or the aspects: a later day extends it, also after it has ended, and today ends it tonight. The question is changed by editPost.',
  args: UpdateArguments,
  payload: feedbackPayload,
  check({ aspects, openUntil }, { today }) {
    const checks = new Checks();
    const checked = {
      ...(aspects && { aspects: checkAspects(checks, aspects) }),
      ...(typeof openUntil === 'string' && { openUntil: checkLastDay(checks, openUntil, today) }),
    };
    checks.mustHold();
    return checked;
  },
  find: (from, { args: { resourceId } }) => requestForAct(from, { resourceId }),
  belongingTo: belongingOfResource,
  revises: { table: rawSql`feedback_request` },
  rules: ({ transaction, context, thing }) => mustTakePart({ transaction, context }, bodyOf(context, thing)),
  isDone: ({ thing, checked: { aspects = thing.aspects, openUntil = thing.openUntil } }) =>
    aspects === thing.aspects && openUntil === thing.openUntil,
  set: ({ checked }) => checked,
  trail: ({ context, thing, checked }) => ({
    onBehalfOfId: bodyOf(context, thing),
    before: valuesBefore(thing, checked),
    after: checked,
  }),
  result: ({ thing: { resourceId } }) => ({ resourceId }),
});
