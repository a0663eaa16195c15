/** What plans, their files and monitoring reports add to the manifest. */
import { Document } from '../../../platform/uploads/document.entity.ts';
import { DocumentResolver } from '../../../platform/uploads/document.resolver.ts';
import { AttachDocuments1700000000013 } from '../migrations/1700000000013-attach-documents.ts';
import { decideActionPlan } from './acts/decideActionPlan.ts';
import { prepareActionPlanUpload } from './acts/prepareActionPlanUpload.ts';
import { submitActionPlan } from './acts/submitActionPlan.ts';
import { submitMonitoringReport } from './acts/submitMonitoringReport.ts';
import { ActionPlan, ActionPlanDocument, MonitoringReport, PlanTarget } from './action-plan.entity.ts';
import { actionPlanById, monitoringReportById } from './action-plan.loaders.ts';
import { ActionPlanResolver, MonitoringReportResolver } from './action-plan.resolver.ts';
import { SignatoryPlansExtension } from './signatory.extension.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const actionPlans: SubgraphModule = {
  resolvers: [ActionPlanResolver, DocumentResolver, MonitoringReportResolver, SignatoryPlansExtension],
  acts: [prepareActionPlanUpload, submitActionPlan, decideActionPlan, submitMonitoringReport],
  types: [ActionPlan, Document],
  references: {
    ActionPlan: (context, { id }) => actionPlanById(context).load(String(id)),
    MonitoringReport: (context, { id }) => monitoringReportById(context).load(String(id)),
  },
  entities: [ActionPlan, ActionPlanDocument, PlanTarget, MonitoringReport],
  migrations: [AttachDocuments1700000000013],
};
