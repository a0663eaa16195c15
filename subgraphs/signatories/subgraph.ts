/** The manifest of signatories: who has signed, who supports whom since when, plans and monitoring. */
import { coordinatorNames } from '../../covenant/bodies/covenant-bodies.ts';
import { Document } from '../../platform/uploads/document.entity.ts';
import { DocumentResolver } from '../../platform/uploads/document.resolver.ts';
import { userErrorTypes } from '../../platform/acts/user-error.type.ts';
import { dataRequests } from '../../platform/personal-data/data-request.projection.ts';
import { regionByCode } from '../../covenant/regions/regions.ts';
import type { Subgraph } from '../../platform/runtime/subgraph.ts';
import { ActionPlan, MonitoringReport, PlanTarget } from './action-plans/action-plan.entity.ts';
import { actionPlanById, monitoringReportById } from './action-plans/action-plan.loaders.ts';
import { ActionPlanDocument, ActionPlanDocumentsResolver } from './action-plans/action-plan.documents.ts';
import { ActionPlanActsResolver } from './action-plans/action-plan-acts.resolver.ts';
import { ActionPlanResolver, MonitoringReportResolver } from './action-plans/action-plan.resolver.ts';
import { ChangesResolver } from './extends/changes.resolver.ts';
import { Commitment, CommitmentExtension } from './extends/commitment.extension.ts';
import { Coordinator, CoordinatorExtension } from './extends/coordinator.extension.ts';
import { CoordinatorStanding, coordinatorStandings } from '../../covenant/bodies/coordinator-standing.ts';
import { tallyDuty } from './coverage/coordinator-tally.duty.ts';
import { heldData } from './extends/held-data.ts';
import { CoordinatorReport, CoordinatorReportExtension } from './extends/coordinator-report.extension.ts';
import { CreateSignatories1700000000010 } from './migrations/1700000000010-create-signatories.ts';
import { IndexRecruitedLinks1700000000011 } from './migrations/1700000000011-index-recruited-links.ts';
import { LetPeopleWrite1700000000012 } from './migrations/1700000000012-let-people-write.ts';
import { AttachDocuments1700000000013 } from './migrations/1700000000013-attach-documents.ts';
import { CoverLinksOfCoordinators1700000000014 } from './migrations/1700000000014-cover-links-of-coordinators.ts';
import { FindNamesAsWritten1700000000015 } from './migrations/1700000000015-find-names-as-written.ts';
import { Region, RegionExtension } from './extends/region.extension.ts';
import { Signatory } from './signatory/signatory.entity.ts';
import { jrcWorkbookImport, signatoryImport } from './signatory/signatory.import.ts';
import { signatoryById } from './signatory/signatory.loaders.ts';
import { publishAllOfSignatories } from './evidence/publish-all.ts';
import { SignatoryResolver } from './signatory/signatory.resolver.ts';
import { SignatoryActsResolver } from './signatory/signatory-acts.resolver.ts';
import { signatoryRegionImport } from './signatory/signatory-region.import.ts';
import { supporterImport } from './support-links/supporter.import.ts';
import { CoordinatorTally, SupportLink } from './support-links/support-link.entity.ts';
import { supportLinkById } from './support-links/support-link.loaders.ts';
import { SupportLinkResolver } from './support-links/support-link.resolver.ts';

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
