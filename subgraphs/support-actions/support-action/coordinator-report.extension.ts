/** The support actions in the period of a report. */
import { SupportActionConnection, type SupportActionRow } from './support-action.entity.ts';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { reportPeriodKey } from '../../../covenant/commitments/report-period.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { supportActionsByReportPeriod } from './support-action.loaders.ts';
import { CoordinatorReport } from '../extends/coordinator-report.ts';

@Resolver(() => CoordinatorReport)
export class CoordinatorReportSupportActionsExtension {
  @FieldResolver(() => SupportActionConnection, {
    nullable: true,
    description:
      'Actions in force on at least one day of its period, latest first, without planned and cancelled ones. Null while support-actions cannot be reached.',
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
}
