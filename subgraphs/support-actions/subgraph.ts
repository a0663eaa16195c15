/** The manifest of support-actions: what coordinators do for signatories. */
import { coordinatorNames, signatoryNames } from '../../platform/feed/covenant-bodies.ts';
import { regionByCode } from '../../platform/regions/regions.ts';
import type { Subgraph } from '../../platform/subgraph/subgraph.ts';
import { ChangesResolver } from './changes.resolver.ts';
import { Commitment, CommitmentExtension } from './commitment.extension.ts';
import { Coordinator, CoordinatorExtension } from './coordinator.extension.ts';
import { CoordinatorReport, CoordinatorReportExtension } from './coordinator-report.extension.ts';
import { CreateSupportActions1700000000020 } from './migrations/1700000000020-create-support-actions.ts';
import { Region, RegionExtension } from './region.extension.ts';
import { Signatory, SignatoryExtension } from './signatory.extension.ts';
import { SupportAction } from './support-action.entity.ts';
import { supportActionImport } from './support-action.import.ts';
import { supportActionById } from './support-action.loaders.ts';
import { SupportActionResolver } from './support-action.resolver.ts';
import {
  SupportActionBeneficiary,
  SupportActionPartner,
  SupportActionRegion,
} from './support-action-parties.entity.ts';

export const supportActions: Subgraph = {
  name: 'support-actions',
  resolvers: [
    SupportActionResolver,
    CoordinatorExtension,
    CoordinatorReportExtension,
    SignatoryExtension,
    RegionExtension,
    CommitmentExtension,
    ChangesResolver,
  ],
  types: [SupportAction, Coordinator, CoordinatorReport, Signatory, Region, Commitment],
  references: {
    SupportAction: (context, { id }) => supportActionById(context).load(String(id)),
    Region: (context, { code }) => regionByCode(context).load(String(code)),
  },
  entities: [SupportAction, SupportActionBeneficiary, SupportActionPartner, SupportActionRegion],
  migrations: [CreateSupportActions1700000000020],
  projections: [coordinatorNames, signatoryNames],
  imports: [supportActionImport],
  duties: [],
};
