/** The reporting status of a coordinator. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { ReportingStatus, reportingStatus } from './reporting-status.ts';

@Resolver(() => Coordinator)
export class CoordinatorReportingExtension {
  @FieldResolver(() => ReportingStatus, { description: 'State of the reporting duty.' })
  reporting(@Root() coordinator: CoordinatorRow, @Ctx() context: RequestContext): Promise<ReportingStatus> {
    return reportingStatus(context, coordinator);
  }
}
