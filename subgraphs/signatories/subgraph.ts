/** The manifest of signatories: who has signed, who supports whom since when, plans and monitoring. */
import { coordinatorNames } from '../../platform/feed/covenant-bodies.ts';
import { Document } from '../../platform/files/document.entity.ts';
import { DocumentResolver } from '../../platform/files/document.resolver.ts';
import { userErrorTypes } from '../../platform/mutation/user-error.type.ts';
import { dataRequests } from '../../platform/personal-data/data-request.projection.ts';
import { regionByCode } from '../../platform/regions/regions.ts';
import type { Subgraph } from '../../platform/subgraph/subgraph.ts';
import { ActionPlan, MonitoringReport, PlanTarget } from './action-plan.entity.ts';
import { actionPlanById, monitoringReportById } from './action-plan.loaders.ts';
import { ActionPlanDocument, ActionPlanDocumentsResolver } from './action-plan.documents.ts';
import { ActionPlanActsResolver } from './action-plan-acts.resolver.ts';
import { ActionPlanResolver, MonitoringReportResolver } from './action-plan.resolver.ts';
import { ChangesResolver } from './changes.resolver.ts';
import { Commitment, CommitmentExtension } from './commitment.extension.ts';
import { Coordinator, CoordinatorExtension } from './coordinator.extension.ts';
import { CoordinatorStanding, coordinatorStandings } from '../../platform/feed/coordinator-standing.ts';
import { tallyDuty } from './coordinator-tally.duty.ts';
import { heldData } from './held-data.ts';
import { CoordinatorReport, CoordinatorReportExtension } from './coordinator-report.extension.ts';
import { CreateSignatories1700000000010 } from './migrations/1700000000010-create-signatories.ts';
import { IndexRecruitedLinks1700000000011 } from './migrations/1700000000011-index-recruited-links.ts';
import { LetPeopleWrite1700000000012 } from './migrations/1700000000012-let-people-write.ts';
import { AttachDocuments1700000000013 } from './migrations/1700000000013-attach-documents.ts';
import { CoverLinksOfCoordinators1700000000014 } from './migrations/1700000000014-cover-links-of-coordinators.ts';
import { FindNamesAsWritten1700000000015 } from './migrations/1700000000015-find-names-as-written.ts';
import { Region, RegionExtension } from './region.extension.ts';
import { Signatory } from './signatory.entity.ts';
import { jrcWorkbookImport, signatoryImport } from './signatory.import.ts';
import { signatoryById } from './signatory.loaders.ts';
import { publishAllOfSignatories } from './publish-all.ts';
import { SignatoryResolver } from './signatory.resolver.ts';
import { SignatoryActsResolver } from './signatory-acts.resolver.ts';
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
    ActionPlanActsResolver,
    ActionPlanDocumentsResolver,
    DocumentResolver,
    SignatoryActsResolver,
    MonitoringReportResolver,
    CoordinatorExtension,
    CoordinatorReportExtension,
    CommitmentExtension,
    RegionExtension,
    ChangesResolver,
  ],
  types: [
    Coordinator,
    CoordinatorReport,
    Region,
    Commitment,
    SupportLink,
    ActionPlan,
    Signatory,
    Document,
    ...userErrorTypes,
  ],
  references: {
    Signatory: (context, { id }) => signatoryById(context).load(String(id)),
    SupportLink: (context, { id }) => supportLinkById(context).load(String(id)),
    ActionPlan: (context, { id }) => actionPlanById(context).load(String(id)),
    MonitoringReport: (context, { id }) => monitoringReportById(context).load(String(id)),
    Region: (context, { code }) => regionByCode(context).load(String(code)),
  },
  entities: [
    Signatory,
    SupportLink,
    CoordinatorStanding,
    CoordinatorTally,
    ActionPlan,
    ActionPlanDocument,
    PlanTarget,
    MonitoringReport,
  ],
  migrations: [
    CreateSignatories1700000000010,
    IndexRecruitedLinks1700000000011,
    LetPeopleWrite1700000000012,
    AttachDocuments1700000000013,
    CoverLinksOfCoordinators1700000000014,
    FindNamesAsWritten1700000000015,
  ],
  projections: [coordinatorNames, coordinatorStandings, dataRequests(heldData)],
  publishAll: publishAllOfSignatories,
  imports: [signatoryImport, jrcWorkbookImport, signatoryRegionImport, supporterImport],
  duties: [tallyDuty],
};
