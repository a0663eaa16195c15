/** The module of open data about signatories and their support links. */
import { jrcWorkbookImport, signatoryImport } from './signatory.import.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const openData: SubgraphModule = {
  imports: [signatoryImport, jrcWorkbookImport],
};
