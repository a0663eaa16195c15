/** What figures of support add to the manifest: fields of the types whose support they add up. */
import { CoordinatorSupportFiguresExtension } from './coordinator.extension.ts';
import { CoordinatorReportSupportFiguresExtension } from './coordinator-report.extension.ts';
import { RegionSupportFiguresExtension } from './region.extension.ts';
import { SignatorySupportFiguresExtension } from './signatory.extension.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const figures: SubgraphModule = {
  resolvers: [
    CoordinatorSupportFiguresExtension,
    CoordinatorReportSupportFiguresExtension,
    SignatorySupportFiguresExtension,
    RegionSupportFiguresExtension,
  ],
};
