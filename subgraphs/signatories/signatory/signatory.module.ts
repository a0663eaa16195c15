/** The module of signatories. */
import { CreateSignatories1700000000010 } from '../migrations/1700000000010-create-signatories.ts';
import { FindNamesAsWritten1700000000015 } from '../migrations/1700000000015-find-names-as-written.ts';
import { LetPeopleWrite1700000000012 } from '../migrations/1700000000012-let-people-write.ts';
import { decideSignatoryStatus } from './acts/decideSignatoryStatus.ts';
import { registerSignatory } from './acts/registerSignatory.ts';
import { updateSignatory } from './acts/updateSignatory.ts';
import { CoordinatorReportSignatoriesExtension } from './coordinator-report.extension.ts';
import { RegionSignatoriesExtension } from './region.extension.ts';
import { signatoryRegionImport } from './signatory-region.import.ts';
import { Signatory } from './signatory.entity.ts';
import { signatoryById } from './signatory.loaders.ts';
import { SignatoryResolver } from './signatory.resolver.ts';
import { publishAllSignatories } from './signatory.changes.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const signatory: SubgraphModule = {
  resolvers: [SignatoryResolver, RegionSignatoriesExtension, CoordinatorReportSignatoriesExtension],
  acts: [registerSignatory, updateSignatory, decideSignatoryStatus],
  types: [Signatory],
  references: { Signatory: (context, { id }) => signatoryById(context).load(String(id)) },
  entities: [Signatory],
  migrations: [CreateSignatories1700000000010, LetPeopleWrite1700000000012, FindNamesAsWritten1700000000015],
  publishAll: publishAllSignatories,
  imports: [signatoryRegionImport],
};
