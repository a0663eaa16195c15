/** What documents add to the manifest: announcing a file for anything of coordinators. */
import { Document } from '../../../platform/uploads/document.entity.ts';
import { DocumentResolver } from '../../../platform/uploads/document.resolver.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { prepareCoordinatorUpload } from './acts/prepareCoordinatorUpload.ts';

export const documents: SubgraphModule = {
  resolvers: [DocumentResolver],
  acts: [prepareCoordinatorUpload],
  types: [Document],
};
