/** What coordinators themselves add to the manifest. */
import { CreateCoordinators1700000000020 } from '../migrations/1700000000020-create-coordinators.ts';
import { FindNamesAsWritten1700000000064 } from '../migrations/1700000000064-find-names-as-written.ts';
import { publishAllCoordinators } from './coordinator.changes.ts';
import { Coordinator } from './coordinator.entity.ts';
import { coordinatorById } from './coordinator.loaders.ts';
import { CoordinatorResolver } from './coordinator.resolver.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const coordinator: SubgraphModule = {
  resolvers: [CoordinatorResolver],
  types: [Coordinator],
  references: { Coordinator: (context, { id }) => coordinatorById(context).load(String(id)) },
  nodes: { Coordinator: (context, id) => coordinatorById(context).load(id) },
  entities: [Coordinator],
  migrations: [CreateCoordinators1700000000020, FindNamesAsWritten1700000000064],
  publishAll: publishAllCoordinators,
};
