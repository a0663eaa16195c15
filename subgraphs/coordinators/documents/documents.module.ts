/** What documents add to the manifest: announcing a file for anything of coordinators. */
import { Document } from '../../../platform/uploads/document.entity.ts';
import { DocumentResolver } from '../../../platform/uploads/document.resolver.ts';
import type { SubgraphPart } from '../subgraph-part.ts';
import { UploadResolver } from './upload.resolver.ts';

export const documentsPart: SubgraphPart = {
  resolvers: [DocumentResolver, UploadResolver],
  types: [Document],
  references: {},
  nodes: {},
  // The table is that of every subgraph.
  entities: [],
  migrations: [],
  duties: [],
};
