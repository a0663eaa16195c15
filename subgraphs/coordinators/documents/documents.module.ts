/** What documents add to the manifest: announcing a file for anything of coordinators. */
import { Document } from '../../../platform/uploads/document.entity.ts';
import { DocumentResolver } from '../../../platform/uploads/document.resolver.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { UploadResolver } from './upload.resolver.ts';

export const documents: SubgraphModule = {
  resolvers: [DocumentResolver, UploadResolver],
  types: [Document],
  // The table is that of every subgraph.
};
