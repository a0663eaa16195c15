/** What the ledger adds to the manifest: totals, proofs and single facts, and their recount. */
import { CreateLedger1700000000021 } from '../migrations/1700000000021-create-ledger.ts';
import { CoordinatorActivityExtension } from './coordinator.extension.ts';
import { CoordinatorActivity, EvidenceEntry, SupportedByCoordinator } from './evidence-ledger.entity.ts';
import { ledgerProjections } from './evidence-ledger-copies.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { LedgerRecount } from './ledger-recount.entity.ts';
import { recountDuty } from './ledger-recount.ts';
import { CountedSignatory, GivenSupport, SharedDays } from './ledger.entity.ts';
import { LedgerRecountResolver, LedgerStateResolver } from './ledger.resolver.ts';

export const ledger: SubgraphModule = {
  resolvers: [LedgerStateResolver, LedgerRecountResolver, CoordinatorActivityExtension],
  entities: [
    EvidenceEntry,
    SupportedByCoordinator,
    CoordinatorActivity,
    CountedSignatory,
    GivenSupport,
    SharedDays,
    LedgerRecount,
  ],
  // Some of the tables were created with the reports.
  migrations: [CreateLedger1700000000021],
  projections: ledgerProjections,
  duties: [recountDuty],
};
