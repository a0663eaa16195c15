/** What this subgraph says about a report of a coordinator: the support of its period, live. */
import { SupportActionConnection } from '../support-action/support-action.entity.ts';
import { Args, Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { ReportOfPeriod, reportPeriodKey } from '../../../covenant/commitments/report-period.ts';
import { CountedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { SupportActionRow } from '../support-action/support-action-columns.ts';
import { supportActionsByReportPeriod } from '../support-action/support-action.loaders.ts';
import { SupportFigures, supportFiguresByReportPeriod } from '../figures/support-figures.ts';

@ObjectType('CoordinatorReport')
@Directive('@key(fields: "id")')
export class CoordinatorReport extends ReportOfPeriod {}

@Resolver(() => CoordinatorReport)
export class CoordinatorReportExtension {
  @FieldResolver(() => SupportActionConnection, {
    nullable: true,
    description:
      'Actions in force on at least one day of its period, latest first, planned and cancelled ones left out. Null while support-actions cannot be reached.',
  })
  @PagedField()
  @Directive('@requires(fields: "coordinatorId startsOn endsOn")')
  supportActions(
    @Root() report: CoordinatorReport,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportActionRow> | null> {
    return supportActionsByReportPeriod(context, { first, after, requested }).load(reportPeriodKey(report));
  }

  @FieldResolver(() => SupportFigures, {
    nullable: true,
    description: 'Totals of these actions, live. Null while support-actions cannot be reached.',
  })
  @CountedField()
  @Directive('@requires(fields: "coordinatorId startsOn endsOn")')
  supportFigures(@Root() report: CoordinatorReport, @Ctx() context: RequestContext): Promise<SupportFigures | null> {
    return supportFiguresByReportPeriod(context).load(reportPeriodKey(report));
  }
}
