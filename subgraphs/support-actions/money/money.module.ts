/** What rates of exchange add to the manifest. */
import { EurRate } from './eur-rate.entity.ts';
import { eurRateImport, type FollowRates } from './eur-rate.import.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

/** `followRates`: updates the sums of the subgraph after new rates. */
export const money = (followRates: FollowRates): SubgraphModule => ({
  entities: [EurRate],
  imports: [eurRateImport(followRates)],
});
