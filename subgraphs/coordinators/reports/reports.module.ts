/** What reports add to the manifest. */
import { CreateReports1700000000034 } from '../migrations/1700000000034-create-reports.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { decideReport } from './acts/decideReport.ts';
import { openSurveyRound } from './acts/openSurveyRound.ts';
import { startReport } from './acts/startReport.ts';
import { submitReport } from './acts/submitReport.ts';
import { writeReport } from './acts/writeReport.ts';
import { CoordinatorReportsExtension } from './coordinator.extension.ts';
import { reminderDuty } from './report-reminders.ts';
import { CoordinatorReport, ReportNote, ReportReminder, ReportSection } from './report.entity.ts';
import { reportById } from './report.loaders.ts';
import { ReportResolver, ReportSectionResolver } from './report.resolver.ts';
import { SurveyRound } from './survey-round.entity.ts';

export const reports: SubgraphModule = {
  resolvers: [ReportResolver, ReportSectionResolver, CoordinatorReportsExtension],
  acts: [startReport, writeReport, submitReport, decideReport, openSurveyRound],
  types: [CoordinatorReport],
  references: { CoordinatorReport: (context, { id }) => reportById(context).load(String(id)) },
  nodes: { CoordinatorReport: (context, id) => reportById(context).load(id) },
  entities: [CoordinatorReport, ReportSection, ReportNote, ReportReminder, SurveyRound],
  migrations: [CreateReports1700000000034],
  duties: [reminderDuty],
};
