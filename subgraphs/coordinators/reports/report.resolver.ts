/** Reports: the query of one, the queue of the Office, and the fields that are more than a column. */
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AuditConnection, type AuditEntry } from '../../../platform/acts/audit-entry.entity.ts';
import { historyOf } from '../../../platform/acts/audit-trail.ts';
import { isOneOf, readPage } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { Document } from '../../../platform/uploads/document.entity.ts';
import { documentsBySubjectId } from '../../../platform/uploads/document.resolver.ts';
import { Languages, LocalizedText, localisedOrNull } from '../../../platform/graph/localized-text.ts';
import { CappedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { may } from '../../../covenant/rights/may.ts';
import { mustMayRead } from '../../../covenant/rights/must-may-read.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { coordinatorById } from '../coordinator/coordinator.loaders.ts';
import { ReportFigures } from './report-figures.ts';
import { CoordinatorReport, REPORT_COLUMNS, ReportConnection, ReportSection, type ReportRow } from './report.entity.ts';
import { notesByReportId, reportById, sectionsByReportId } from './report.loaders.ts';
import { DOCUMENTS_PER_REPORT } from './report.rules.ts';
import { ReportState } from './report.steps.ts';

const MAX_SECTIONS = 10;
const MAX_NOTES = 50;
const WAITING_FOR_THE_OFFICE: readonly ReportState[] = ['SUBMITTED'];

@ArgsType()
class ReportsArguments extends PageArguments {
  @Field(() => [ReportState], { nullable: true, description: 'With one of these states; by default SUBMITTED.' })
  state?: ReportState[] | null;
}

@Resolver(() => CoordinatorReport)
export class ReportResolver {
  @Query(() => CoordinatorReport, {
    nullable: true,
    description:
      'One report, public once accepted; null if none that you may see has this id. (members of the coordinator or Office)',
  })
  coordinatorReport(
    @Arg('id', () => ID, { description: 'The report.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ReportRow | null> {
    return reportById(context).load(id);
  }

  @Query(() => ReportConnection, {
    nullable: true,
    description:
      'Queue of reports, drafts first, then by time of submission, oldest first; an error if you may not see it. (Office)',
  })
  @PagedField()
  coordinatorReports(
    @Args(() => ReportsArguments) { state, first, after }: ReportsArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<ReportRow>> {
    mustMayRead(context, 'Query.coordinatorReports');
    const states = state ?? WAITING_FOR_THE_OFFICE;
    const list = {
      name: 'Query.coordinatorReports',
      columns: REPORT_COLUMNS,
      from: rawSql`coordinator_report r`,
      id: rawSql`r.id`,
      order: { by: rawSql`r.submittedAt`, direction: 'ASC' as const },
      conditions: [isOneOf(rawSql`r.state`, states)],
      scope: states,
    };
    return readPage<ReportRow>(context.database, list, { first, after, requested });
  }

  @FieldResolver(() => Coordinator, { description: 'Coordinator that reports.' })
  coordinator(@Root() { coordinatorId }: ReportRow, @Ctx() context: RequestContext): Promise<CoordinatorRow | null> {
    return coordinatorById(context).load(coordinatorId);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last submitted, in UTC; null if it never was.',
  })
  submittedAt(@Root() { submittedAt }: ReportRow): string | null {
    return submittedAt === '' ? null : submittedAt;
  }

  @FieldResolver(() => [ReportSection], {
    description:
      'One section per commitment that the coordinator had at the start of the report, in the order of its declaration.',
  })
  @CappedField(MAX_SECTIONS)
  async sections(@Root() { id }: ReportRow, @Ctx() context: RequestContext): Promise<ReportSection[]> {
    return (await sectionsByReportId(context).load(id)) ?? [];
  }

  @FieldResolver(() => [Document], {
    description: `Documents of the report, at most ${String(DOCUMENTS_PER_REPORT)}, in the order of their announcement.`,
  })
  @CappedField(DOCUMENTS_PER_REPORT)
  async documents(@Root() { id }: ReportRow, @Ctx() context: RequestContext): Promise<Document[]> {
    return (await documentsBySubjectId(context).load(id)) ?? [];
  }

  @FieldResolver(() => ReportFigures, {
    nullable: true,
    description: 'Figures of the last submission; null before the first.',
  })
  frozenFigures(@Root() { frozenFigures }: ReportRow): ReportFigures | null {
    return frozenFigures === null ? null : (JSON.parse(frozenFigures) as ReportFigures);
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: `The last ${String(MAX_NOTES)} questions and decisions of the Office, oldest first; null if you may not see them. (members of the coordinator or Office)`,
  })
  @CappedField(MAX_NOTES)
  async reviewNotes(
    @Root() { id, coordinatorId }: ReportRow,
    @Ctx() context: RequestContext,
  ): Promise<string[] | null> {
    if (!may(context, 'CoordinatorReport.reviewNotes', { coordinatorId })) return null;
    return ((await notesByReportId(context).load(id)) ?? []).slice(-MAX_NOTES);
  }

  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description: 'Audit trail, newest first; null if you may not see it. (members of the coordinator or Office)',
  })
  @PagedField()
  history(
    @Root() { id, coordinatorId }: ReportRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditEntry> | null> | null {
    if (!may(context, 'CoordinatorReport.history', { coordinatorId })) return null;
    return historyOf(context, page).load(id);
  }
}

@Resolver(() => ReportSection)
export class ReportSectionResolver {
  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Text of the author; null while empty.' })
  narrative(
    @Root() { narrative }: ReportSection,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, narrative, languages);
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Obstacles; null while empty.' })
  barriers(
    @Root() { barriers }: ReportSection,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, barriers, languages);
  }

  @FieldResolver(() => [ID], {
    description: 'Ids of proofs, at most 50; `node` returns those that you may see.',
  })
  @CappedField(50)
  evidenceIds(@Root() { evidenceIds }: ReportSection): string[] {
    return listOfColumn(evidenceIds);
  }
}
