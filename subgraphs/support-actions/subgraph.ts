/** The manifest of support-actions: what coordinators do for signatories. */
import { coordinatorNames, signatoryNames } from '../../covenant/bodies/covenant-bodies.ts';
import { CoordinatorStanding, coordinatorStandings } from '../../covenant/bodies/coordinator-standing.ts';
import { SupportedSignatory, supportedSignatories } from '../../covenant/bodies/supported-signatories.ts';
import { userErrorTypes } from '../../platform/acts/user-error.type.ts';
import { dataRequests } from '../../platform/personal-data/data-request.projection.ts';
import { regionByCode } from '../../covenant/regions/regions.ts';
import type { Subgraph } from '../../platform/runtime/subgraph.ts';
import { ChangesResolver } from './extends/changes.resolver.ts';
import { Commitment, CommitmentExtension } from './extends/commitment.extension.ts';
import { Coordinator, CoordinatorExtension } from './extends/coordinator.extension.ts';
import { EurRate } from './money/eur-rate.entity.ts';
import { eurRateImport } from './money/eur-rate.import.ts';
import { LetPeopleRecordSupport1700000000070 } from './migrations/1700000000070-let-people-record-support.ts';
import { CoordinatorReport, CoordinatorReportExtension } from './extends/coordinator-report.extension.ts';
import { CreateSupportActions1700000000020 } from './migrations/1700000000020-create-support-actions.ts';
import { heldData } from './extends/held-data.ts';
import { PlaceSupportActions1700000000071 } from './migrations/1700000000071-place-support-actions.ts';
import { FindTextsAsWritten1700000000072 } from './migrations/1700000000072-find-texts-as-written.ts';
import { Region, RegionExtension } from './extends/region.extension.ts';
import { Signatory, SignatoryExtension } from './extends/signatory.extension.ts';
import { SupportAction } from './support-action/support-action.entity.ts';
import { SupportActionActsResolver } from './support-action/support-action.acts.resolver.ts';
import { supportActionImport } from './support-action/support-action.import.ts';
import { supportActionById } from './support-action/support-action.loaders.ts';
import { publishAllSupportActions } from './support-action/support-action.changes.ts';
import { placesOfCoordinators } from './support-action/support-action-place.service.ts';
import { SupportActionResolver } from './support-action/support-action.resolver.ts';
import {
  SupportActionBeneficiary,
  SupportActionPartner,
  SupportActionPlace,
  SupportActionRegion,
} from './support-action/support-action-parties.entity.ts';

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
