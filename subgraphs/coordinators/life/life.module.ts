/** What the life of a coordinator adds to the manifest. */
import { CreateLifeOfCoordinators1700000000050 } from '../migrations/1700000000050-create-life-of-coordinators.ts';
import type { SubgraphPart } from '../subgraph-part.ts';
import { endingDuty } from './due-endings.ts';
import { CoordinatorLifeResolver } from './life.resolver.ts';
import { PlannedEnding } from './planned-ending.entity.ts';
import { PlannedEndingResolver } from './planned-ending.resolver.ts';

export const lifePart: SubgraphPart = {
  resolvers: [CoordinatorLifeResolver, PlannedEndingResolver],
  types: [],
  references: {},
  nodes: {},
  entities: [PlannedEnding],
  migrations: [CreateLifeOfCoordinators1700000000050],
  duties: [endingDuty],
};
