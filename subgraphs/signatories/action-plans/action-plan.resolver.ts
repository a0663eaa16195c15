/** Computed fields of action plans and monitoring reports. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EmissionQuantity, emissionsOf } from '../../../covenant/evidence/emission-quantity.type.ts';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { Languages, LocalizedText, localisedOrNull } from '../../../platform/graph/localized-text.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Document } from '../../../platform/uploads/document.entity.ts';
import { ActionPlan, MonitoringReport, PlanTarget } from './action-plan.entity.ts';
import {
  DOCUMENTS_PER_PLAN,
  documentsByPlanId,
  monitoringReportsByPlanId,
  REPORTS_PER_PLAN,
  targetsByPlanId,
  TARGETS_PER_PLAN,
  type ActionPlanRow,
} from './action-plan.loaders.ts';
import { Signatory, type SignatoryRow } from '../signatory/signatory.entity.ts';
import { signatoryById } from '../signatory/signatory.loaders.ts';

@Resolver(() => ActionPlan)
export class ActionPlanResolver {
  @FieldResolver(() => Signatory, { nullable: true, description: 'Signatory of the plan.' })
  signatory(@Root() plan: ActionPlanRow, @Ctx() context: RequestContext): Promise<SignatoryRow | null> {
    return signatoryById(context).load(plan.signatoryId);
  }

  @FieldResolver(() => [Topic], { description: 'What the plan covers.' })
  pillars(@Root() plan: ActionPlanRow): Topic[] {
    return listOfColumn<Topic>(plan.pillars);
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Vision and strategy; null when not stated.' })
  vision(
    @Root() plan: ActionPlanRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, plan.vision, languages);
  }

  @FieldResolver(() => EmissionQuantity, { nullable: true, description: 'Baseline inventory; null when not stated.' })
  baselineEmissions(@Root() plan: ActionPlanRow): EmissionQuantity | null {
    return emissionsOf(plan.baselineEmissions);
  }

  @FieldResolver(() => [PlanTarget], { description: `Targets, at most ${String(TARGETS_PER_PLAN)}.` })
  @CappedField(TARGETS_PER_PLAN)
  async targets(@Root() plan: ActionPlanRow, @Ctx() context: RequestContext): Promise<PlanTarget[]> {
    return (await targetsByPlanId(context).load(plan.id)) ?? [];
  }

  @FieldResolver(() => [MonitoringReport], {
    description: `Monitoring reports, newest first, at most ${String(REPORTS_PER_PLAN)}.`,
  })
  @CappedField(REPORTS_PER_PLAN)
  async monitoringReports(@Root() plan: ActionPlanRow, @Ctx() context: RequestContext): Promise<MonitoringReport[]> {
    return (await monitoringReportsByPlanId(context).load(plan.id)) ?? [];
  }

  @FieldResolver(() => [Document], { description: `Files of the plan, at most ${String(DOCUMENTS_PER_PLAN)}.` })
  @CappedField(DOCUMENTS_PER_PLAN)
  async documents(@Root() { id }: ActionPlanRow, @Ctx() context: RequestContext): Promise<Document[]> {
    return (await documentsByPlanId(context).load(id)) ?? [];
  }
}

@Resolver(() => MonitoringReport)
export class MonitoringReportResolver {
  @FieldResolver(() => EmissionQuantity, {
    nullable: true,
    description: 'Monitoring inventory; null in a report of actions only.',
  })
  emissions(@Root() report: MonitoringReport): EmissionQuantity | null {
    return emissionsOf(report.emissions);
  }
}
