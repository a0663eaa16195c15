/** What support actions add to the manifest. */
import { CoordinatorStatusCopy, coordinatorStatusCopies } from '../../../covenant/bodies/coordinator-status-copy.ts';
import { projectionOf } from '../../../platform/changes/row-copy.ts';
import { SupportedSignatory, supportedSignatories } from '../../../covenant/bodies/supported-signatories.ts';
import { CreateSupportActions1700000000020 } from '../migrations/1700000000020-create-support-actions.ts';
import { LetPeopleRecordSupport1700000000070 } from '../migrations/1700000000070-let-people-record-support.ts';
import { PlaceSupportActions1700000000071 } from '../migrations/1700000000071-place-support-actions.ts';
import { FindTextsAsWritten1700000000072 } from '../migrations/1700000000072-find-texts-as-written.ts';
import {
  SupportActionBeneficiary,
  SupportActionPartner,
  SupportActionPlace,
  SupportActionRegion,
} from './support-action-parties.entity.ts';
import { placesOfCoordinators } from './place-support-actions.ts';
import { cancelSupportAction } from './acts/cancelSupportAction.ts';
import { recordSupportAction } from './acts/recordSupportAction.ts';
import { updateSupportAction } from './acts/updateSupportAction.ts';
import { CoordinatorSupportActionsExtension } from './coordinator.extension.ts';
import { CoordinatorReportSupportActionsExtension } from './coordinator-report.extension.ts';
import { RegionSupportActionsExtension } from './region.extension.ts';
import { SignatorySupportActionsExtension } from './signatory.extension.ts';
import { SupportActionTrailResolver } from './support-action-trail.resolver.ts';
import { publishAllSupportActions } from './support-action.changes.ts';
import { SupportAction } from './support-action.entity.ts';
import { supportActionImport } from './support-action.import.ts';
import { supportActionById } from './support-action.loaders.ts';
import { SupportActionResolver } from './support-action.resolver.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const supportAction: SubgraphModule = {
  resolvers: [
    SupportActionResolver,
    SupportActionTrailResolver,
    CoordinatorSupportActionsExtension,
    CoordinatorReportSupportActionsExtension,
    SignatorySupportActionsExtension,
    RegionSupportActionsExtension,
  ],
  acts: [recordSupportAction, updateSupportAction, cancelSupportAction],
  types: [SupportAction],
  references: { SupportAction: (context, { id }) => supportActionById(context).load(String(id)) },
  entities: [
    SupportAction,
    SupportActionBeneficiary,
    SupportActionPartner,
    SupportActionRegion,
    SupportActionPlace,
    CoordinatorStatusCopy,
    SupportedSignatory,
  ],
  migrations: [
    CreateSupportActions1700000000020,
    LetPeopleRecordSupport1700000000070,
    PlaceSupportActions1700000000071,
    FindTextsAsWritten1700000000072,
  ],
  projections: [placesOfCoordinators, coordinatorStatusCopies, projectionOf(supportedSignatories)],
  publishAll: publishAllSupportActions,
  imports: [supportActionImport],
};
