/** What search adds to the manifest. */
import { CreateSearch1700000000190 } from '../migrations/1700000000190-create-search.ts';
import { FindTextsAsWritten1700000000192 } from '../migrations/1700000000192-find-texts-as-written.ts';
import { FindByOtherNames1700000000193 } from '../migrations/1700000000193-find-by-other-names.ts';
import { FindOtherForms1700000000270 } from '../migrations/1700000000270-find-other-forms.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import {
  SearchDocumentRow,
  SearchLabelRow,
  SearchTermRow,
  SearchWordingRow,
  SearchWordRow,
} from './search-index.entity.ts';
import { searchProjections } from './search-copies.ts';
import { SearchResolver } from './search.resolver.ts';

export const search: SubgraphModule = {
  resolvers: [SearchResolver],
  entities: [SearchDocumentRow, SearchTermRow, SearchLabelRow, SearchWordingRow, SearchWordRow],
  migrations: [
    CreateSearch1700000000190,
    FindTextsAsWritten1700000000192,
    FindByOtherNames1700000000193,
    FindOtherForms1700000000270,
  ],
  projections: searchProjections,
};
