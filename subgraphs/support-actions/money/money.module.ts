/** What rates of exchange add to the manifest. */
import { EurRate } from './eur-rate.entity.ts';
import { eurRateImport, type FollowRates } from './eur-rate.import.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

/** `followRates`: what the subgraph does for its sums when new rates come. */
export const money = (followRates: FollowRates): SubgraphModule => ({
  entities: [EurRate],
  imports: [eurRateImport(followRates)],
});
