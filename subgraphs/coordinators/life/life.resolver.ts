/** Being a coordinator: its trail, what is planned, and one mutation per act. */
import { Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { AuditConnection, type AuditEntry } from '../../../platform/acts/audit-entry.entity.ts';
import { historyOf } from '../../../platform/acts/audit-trail.ts';
import { Document } from '../../../platform/uploads/document.entity.ts';
import { documentsBySubjectId } from '../../../platform/uploads/document.resolver.ts';
import { CappedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { answered, payloadOf, type Refused } from '../../../platform/acts/payload.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { coordinatorById } from '../coordinator/coordinator.loaders.ts';
import { assessCommitment } from './assessment.service.ts';
import { coordinatorLife } from './coordinator.life.ts';
import { confirmEnding, endParticipation, withdrawFromCovenant } from './ending.service.ts';
import { liftHold, putOnHold } from './hold.service.ts';
import {
  AssessmentArguments,
  CoordinatorArguments,
  DecisionArguments,
  EndingArguments,
  ProfileArguments,
  WithdrawalFromCovenantArguments,
} from './life.inputs.ts';
import { PlannedEnding, type PlannedEndingRow } from './planned-ending.entity.ts';
import { ENDINGS_PER_COORDINATOR, plannedEndingsByCoordinatorId } from './planned-ending.service.ts';
import { updateProfile } from './profile.service.ts';

const CoordinatorPayload = payloadOf('CoordinatorPayload', 'Answer about a coordinator.', {
  coordinator: { type: () => Coordinator, description: 'The coordinator as it is now.' },
});
type CoordinatorAnswer = { readonly coordinator: CoordinatorRow | null } | Refused;

@Resolver(() => Coordinator)
export class CoordinatorLifeResolver {
  @FieldResolver(() => [String], {
    description:
      'Names of the mutations on its profile and membership that its status and the rights of the reader allow.',
  })
  allowedActs(@Root() { id, status }: CoordinatorRow, @Ctx() context: RequestContext): string[] {
    return coordinatorLife.actsIn(status).filter((act) => may(context, act, { coordinatorId: id }));
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'Logo, a PNG or JPEG; null until the coordinator has sent one.',
  })
  async logo(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<Document | null> {
    return (await documentsBySubjectId(context).load(id))?.[0] ?? null;
  }

  @FieldResolver(() => [PlannedEnding], {
    nullable: true,
    description:
      'Endings that are proposed or decided and have not come yet, at most one of each, by day; null for whoever may not see them. (members of the coordinator or Office)',
  })
  @CappedField(ENDINGS_PER_COORDINATOR)
  plannedEndings(
    @Root() { id }: CoordinatorRow,
    @Ctx() context: RequestContext,
  ): Promise<PlannedEndingRow[] | null> | null {
    if (!may(context, 'Coordinator.plannedEndings', { coordinatorId: id })) return null;
    return plannedEndingsByCoordinatorId(context).load(id);
  }

  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description: 'Trail, newest first; null for whoever may not see it. (members of the coordinator or Office)',
  })
  @PagedField()
  history(
    @Root() { id }: CoordinatorRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditEntry> | null> | null {
    if (!may(context, 'Coordinator.history', { coordinatorId: id })) return null;
    return historyOf(context, page).load(id);
  }

  @Mutation(() => CoordinatorPayload, {
    description:
      'Own words on the profile, while it takes part. What it states, open data does not overwrite. (members of the coordinator or Office)',
  })
  updateProfile(
    @Args(() => ProfileArguments) given: ProfileArguments,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorAnswer> {
    return coordinatorAnswer(context, () => updateProfile(context, given));
  }

  @Mutation(() => CoordinatorPayload, {
    description: 'A report is missing after written notice: out of directory and search. A letter tells it. (Office)',
  })
  putOnHold(
    @Args(() => DecisionArguments) given: DecisionArguments,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorAnswer> {
    return coordinatorAnswer(context, () => putOnHold(context, given));
  }

  @Mutation(() => CoordinatorPayload, {
    description: 'The report is in: active again. Everybody can read the reason. A letter tells it. (Office)',
  })
  liftHold(
    @Args(() => DecisionArguments) given: DecisionArguments,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorAnswer> {
    return coordinatorAnswer(context, () => liftHold(context, given));
  }

  @Mutation(() => CoordinatorPayload, {
    description:
      'Proposes to end a participation, after a hearing and with reasons. Nothing ends before the second decider confirms it, within 90 days; a new proposal takes the place of the one before. A letter tells it. (Office)',
  })
  endParticipation(
    @Args(() => EndingArguments) given: EndingArguments,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorAnswer> {
    return coordinatorAnswer(context, () => endParticipation(context, given));
  }

  @Mutation(() => CoordinatorPayload, {
    description:
      'By the second decider named in the proposal alone: the participation ends on the day proposed, at the earliest today. A letter tells it. (Office)',
  })
  confirmEnding(
    @Args(() => CoordinatorArguments) given: CoordinatorArguments,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorAnswer> {
    return coordinatorAnswer(context, () => confirmEnding(context, given));
  }

  @Mutation(() => CoordinatorPayload, {
    description:
      'At its own wish, today or on a day ahead; sent again, the day is another one. A letter confirms it. (members of the coordinator)',
  })
  withdrawFromCovenant(
    @Args(() => WithdrawalFromCovenantArguments) given: WithdrawalFromCovenantArguments,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorAnswer> {
    return coordinatorAnswer(context, () => withdrawFromCovenant(context, given));
  }

  @Mutation(() => CoordinatorPayload, {
    description: 'Judgement on one commitment; the computed indicator stays what it is. (Office)',
  })
  assessCommitment(
    @Args(() => AssessmentArguments) given: AssessmentArguments,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorAnswer> {
    return coordinatorAnswer(context, () => assessCommitment(context, given));
  }
}

function coordinatorAnswer(context: RequestContext, act: () => Promise<string>): Promise<CoordinatorAnswer> {
  return answered(context, async () => {
    const id = await act();
    return { coordinator: await coordinatorById(context).load(id) };
  });
}
