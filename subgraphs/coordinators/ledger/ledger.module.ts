/** What the recount and the single facts of the ledger add to the manifest. */
import type { SubgraphPart } from '../subgraph-part.ts';
import { LedgerRecount } from './ledger-recount.entity.ts';
import { recountDuty } from './ledger-recount.ts';
import { CountedSignatory, GivenSupport, SharedDays } from './ledger.entity.ts';
import { LedgerRecountResolver, LedgerStateResolver } from './ledger.resolver.ts';

export const ledgerPart: SubgraphPart = {
  resolvers: [LedgerStateResolver, LedgerRecountResolver],
  types: [],
  references: {},
  nodes: {},
  entities: [CountedSignatory, GivenSupport, SharedDays, LedgerRecount],
  // Their tables came with the reports.
  migrations: [],
  duties: [recountDuty],
};
