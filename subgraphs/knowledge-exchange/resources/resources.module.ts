/** What resources add to the manifest. */
import { CreateResources1700000000120 } from '../migrations/1700000000120-create-resources.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { CoordinatorResourcesExtension } from './coordinator.extension.ts';
import { Resource } from './resource.entity.ts';
import { resourceById } from './resource.loaders.ts';
import { ResourceResolver } from './resource.resolver.ts';
import { WorkshopMaterialsExtension } from './workshop.extension.ts';

export const resources: SubgraphModule = {
  resolvers: [ResourceResolver, CoordinatorResourcesExtension, WorkshopMaterialsExtension],
  types: [Resource],
  references: { Resource: (context, { id }) => resourceById(context).load(String(id)) },
  entities: [Resource],
  migrations: [CreateResources1700000000120],
};
