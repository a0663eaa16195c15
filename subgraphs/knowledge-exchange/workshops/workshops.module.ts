/** What workshops add to the manifest. */
import { CreateWorkshops1700000000120 } from '../migrations/1700000000120-create-workshops.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { CoordinatorWorkshopsExtension } from './coordinator.extension.ts';
import { GroupWorkshopsExtension } from './discussion-group.extension.ts';
import { heldData } from './held-data.ts';
import { RegionWorkshopsExtension } from './region.extension.ts';
import { Workshop } from './workshop.entity.ts';
import { WorkshopFeedsResolver } from './workshop-feeds.resolver.ts';
import { workshopImport } from './workshop.import.ts';
import { workshopById } from './workshop.loaders.ts';
import { WorkshopResolver } from './workshop.resolver.ts';
import { WorkshopCoordinator, WorkshopRegion } from './workshop-parts.entity.ts';
import { WorkshopProgramResolver, WorkshopSessionResolver } from './workshop-program.resolver.ts';
import { WorkshopRegistration } from './workshop-registration.entity.ts';
import { WorkshopRegistrationResolver, WorkshopSeatsResolver } from './workshop-seats.resolver.ts';
import { WorkshopSession, WorkshopSpeaker } from './workshop-session.entity.ts';
import { workshopChanged } from './live/workshopChanged.ts';

export const workshops: SubgraphModule = {
  resolvers: [
    WorkshopResolver,
    WorkshopFeedsResolver,
    WorkshopSeatsResolver,
    WorkshopRegistrationResolver,
    WorkshopProgramResolver,
    WorkshopSessionResolver,
    CoordinatorWorkshopsExtension,
    RegionWorkshopsExtension,
    GroupWorkshopsExtension,
  ],
  types: [Workshop],
  live: [workshopChanged],
  references: { Workshop: (context, { id }) => workshopById(context).load(String(id)) },
  entities: [Workshop, WorkshopCoordinator, WorkshopRegion, WorkshopSession, WorkshopSpeaker, WorkshopRegistration],
  migrations: [CreateWorkshops1700000000120],
  imports: [workshopImport],
  heldData,
};
