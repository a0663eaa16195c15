/** The manifest of signatories: who has signed, who supports whom since when, plans and monitoring. */
import { coordinatorNames } from '../../platform/feed/covenant-bodies.ts';
import { regionByCode } from '../../platform/regions/regions.ts';
import type { Subgraph } from '../../platform/subgraph/subgraph.ts';
import { ActionPlan, MonitoringReport, PlanTarget } from './action-plan.entity.ts';
import { actionPlanById, monitoringReportById } from './action-plan.loaders.ts';
import { ActionPlanResolver, MonitoringReportResolver } from './action-plan.resolver.ts';
import { ChangesResolver } from './changes.resolver.ts';
import { Commitment, CommitmentExtension } from './commitment.extension.ts';
import { Coordinator, CoordinatorExtension } from './coordinator.extension.ts';
import { CoordinatorReport, CoordinatorReportExtension } from './coordinator-report.extension.ts';
import { CreateSignatories1700000000010 } from './migrations/1700000000010-create-signatories.ts';
import { IndexRecruitedLinks1700000000011 } from './migrations/1700000000011-index-recruited-links.ts';
import { Region, RegionExtension } from './region.extension.ts';
import { Signatory } from './signatory.entity.ts';
import { jrcWorkbookImport, signatoryImport } from './signatory.import.ts';
import { signatoryById } from './signatory.loaders.ts';
import { SignatoryResolver } from './signatory.resolver.ts';
import { signatoryRegionImport } from './signatory-region.import.ts';
import { supporterImport } from './supporter.import.ts';
import { CoordinatorTally, SupportLink } from './support-link.entity.ts';
import { supportLinkById } from './support-link.loaders.ts';
import { SupportLinkResolver } from './support-link.resolver.ts';

export const signatories: Subgraph = {
  name: 'signatories',
  resolvers: [
    SignatoryResolver,
    SupportLinkResolver,
    ActionPlanResolver,
    MonitoringReportResolver,
    CoordinatorExtension,
    CoordinatorReportExtension,
    CommitmentExtension,
    RegionExtension,
    ChangesResolver,
  ],
  types: [Coordinator, CoordinatorReport, Region, Commitment, SupportLink, ActionPlan, Signatory],
  references: {
    Signatory: (context, { id }) => signatoryById(context).load(String(id)),
    SupportLink: (context, { id }) => supportLinkById(context).load(String(id)),
    ActionPlan: (context, { id }) => actionPlanById(context).load(String(id)),
    MonitoringReport: (context, { id }) => monitoringReportById(context).load(String(id)),
    Region: (context, { code }) => regionByCode(context).load(String(code)),
  },
  entities: [Signatory, SupportLink, CoordinatorTally, ActionPlan, PlanTarget, MonitoringReport],
  migrations: [CreateSignatories1700000000010, IndexRecruitedLinks1700000000011],
  projections: [coordinatorNames],
  imports: [signatoryImport, jrcWorkbookImport, signatoryRegionImport, supporterImport],
  duties: [],
};
