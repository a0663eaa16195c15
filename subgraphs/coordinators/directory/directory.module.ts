/** What the directory adds to the manifest: the list of coordinators, and the tables of open data that bring them. */
import { coordinatorImport } from './coordinator.import.ts';
import { DirectoryResolver } from './directory.resolver.ts';
import { coordinatorsOfSignatoriesImport, coordinatorsOfWorkbookImport } from './named-coordinator.import.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const directory: SubgraphModule = {
  resolvers: [DirectoryResolver],
  imports: [coordinatorImport, coordinatorsOfSignatoriesImport, coordinatorsOfWorkbookImport],
};
