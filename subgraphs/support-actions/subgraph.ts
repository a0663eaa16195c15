/** The manifest of support-actions: what coordinators do for signatories. */
import { coordinatorNames, signatoryNames } from '../../platform/feed/covenant-bodies.ts';
import { CoordinatorStanding, coordinatorStandings } from '../../platform/feed/coordinator-standing.ts';
import { SupportedSignatory, supportedSignatories } from '../../platform/feed/supported-signatories.ts';
import { userErrorTypes } from '../../platform/mutation/user-error.type.ts';
import { dataRequests } from '../../platform/personal-data/data-request.projection.ts';
import { regionByCode } from '../../platform/regions/regions.ts';
import type { Subgraph } from '../../platform/subgraph/subgraph.ts';
import { ChangesResolver } from './changes.resolver.ts';
import { Commitment, CommitmentExtension } from './commitment.extension.ts';
import { Coordinator, CoordinatorExtension } from './coordinator.extension.ts';
import { EurRate } from './eur-rate.entity.ts';
import { eurRateImport } from './eur-rate.import.ts';
import { LetPeopleRecordSupport1700000000070 } from './migrations/1700000000070-let-people-record-support.ts';
import { CoordinatorReport, CoordinatorReportExtension } from './coordinator-report.extension.ts';
import { CreateSupportActions1700000000020 } from './migrations/1700000000020-create-support-actions.ts';
import { heldData } from './held-data.ts';
import { PlaceSupportActions1700000000071 } from './migrations/1700000000071-place-support-actions.ts';
import { FindTextsAsWritten1700000000072 } from './migrations/1700000000072-find-texts-as-written.ts';
import { Region, RegionExtension } from './region.extension.ts';
import { Signatory, SignatoryExtension } from './signatory.extension.ts';
import { SupportAction } from './support-action.entity.ts';
import { SupportActionActsResolver } from './support-action.acts.resolver.ts';
import { supportActionImport } from './support-action.import.ts';
import { supportActionById } from './support-action.loaders.ts';
import { publishAllSupportActions } from './support-action.publication.ts';
import { placesOfCoordinators } from './support-action-place.service.ts';
import { SupportActionResolver } from './support-action.resolver.ts';
import {
  SupportActionBeneficiary,
  SupportActionPartner,
  SupportActionPlace,
  SupportActionRegion,
} from './support-action-parties.entity.ts';

export const supportActions: Subgraph = {
  name: 'support-actions',
  resolvers: [
    SupportActionResolver,
    SupportActionActsResolver,
    CoordinatorExtension,
    CoordinatorReportExtension,
    SignatoryExtension,
    RegionExtension,
    CommitmentExtension,
    ChangesResolver,
  ],
  types: [SupportAction, Coordinator, CoordinatorReport, Signatory, Region, Commitment, ...userErrorTypes],
  references: {
    SupportAction: (context, { id }) => supportActionById(context).load(String(id)),
    Region: (context, { code }) => regionByCode(context).load(String(code)),
  },
  entities: [
    SupportAction,
    SupportActionBeneficiary,
    SupportActionPartner,
    SupportActionRegion,
    SupportActionPlace,
    CoordinatorStanding,
    SupportedSignatory,
    EurRate,
  ],
  migrations: [
    CreateSupportActions1700000000020,
    LetPeopleRecordSupport1700000000070,
    PlaceSupportActions1700000000071,
    FindTextsAsWritten1700000000072,
  ],
  projections: [
    coordinatorNames,
    // After the names, which it reads.
    placesOfCoordinators,
    coordinatorStandings,
    signatoryNames,
    supportedSignatories,
    dataRequests(heldData),
  ],
  publishAll: publishAllSupportActions,
  imports: [supportActionImport, eurRateImport],
  duties: [],
};
