/** What the reporting duty adds to the manifest. */
import { CoordinatorReportingExtension } from './coordinator.extension.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const reporting: SubgraphModule = {
  resolvers: [CoordinatorReportingExtension],
};
