/** The reports of a coordinator. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { ReportConnection, type ReportRow } from './report.entity.ts';
import { reportsByCoordinatorId } from './report.loaders.ts';

@Resolver(() => Coordinator)
export class CoordinatorReportsExtension {
  @FieldResolver(() => ReportConnection, {
    description: 'Accepted reports, the newest period first. Its members and the Office see reports in all states.',
  })
  @PagedField()
  reports(
    @Root() { id }: CoordinatorRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<ReportRow> | null> {
    return reportsByCoordinatorId(context, { first, after, requested }).load(id);
  }
}
