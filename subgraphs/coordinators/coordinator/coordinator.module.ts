/** What coordinators themselves add to the manifest. */
import { CreateCoordinators1700000000020 } from '../migrations/1700000000020-create-coordinators.ts';
import { FindNamesAsWritten1700000000064 } from '../migrations/1700000000064-find-names-as-written.ts';
import { CoordinatorMembershipResolver } from './coordinator-membership.resolver.ts';
import { publishAllCoordinators } from './coordinator.changes.ts';
import { Coordinator } from './coordinator.entity.ts';
import { coordinatorImport } from './coordinator.import.ts';
import { coordinatorById } from './coordinator.loaders.ts';
import { CoordinatorResolver } from './coordinator.resolver.ts';
import { coordinatorsOfSignatoriesImport, coordinatorsOfWorkbookImport } from './named-coordinator.import.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const coordinator: SubgraphModule = {
  resolvers: [CoordinatorResolver, CoordinatorMembershipResolver],
  types: [Coordinator],
  references: { Coordinator: (context, { id }) => coordinatorById(context).load(String(id)) },
  nodes: { Coordinator: (context, id) => coordinatorById(context).load(id) },
  entities: [Coordinator],
  migrations: [CreateCoordinators1700000000020, FindNamesAsWritten1700000000064],
  publishAll: publishAllCoordinators,
  imports: [coordinatorImport, coordinatorsOfSignatoriesImport, coordinatorsOfWorkbookImport],
};
