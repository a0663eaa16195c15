/** What tables of open data add to the manifest that state signatories and who supports them. */
import { jrcWorkbookImport, signatoryImport } from './signatory.import.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const openData: SubgraphModule = {
  imports: [signatoryImport, jrcWorkbookImport],
};
