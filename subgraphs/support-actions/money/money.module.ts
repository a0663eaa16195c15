/** What rates of exchange add to the manifest. */
import { EurRate } from './eur-rate.entity.ts';
import { eurRateImport } from './eur-rate.import.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const money: SubgraphModule = {
  entities: [EurRate],
  imports: [eurRateImport],
};
