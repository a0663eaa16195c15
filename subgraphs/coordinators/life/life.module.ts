/** What the life of a coordinator adds to the manifest. */
import { StatusPeriod, StatusPeriodResolver } from './status-period.ts';
import { CreateLifeOfCoordinators1700000000050 } from '../migrations/1700000000050-create-life-of-coordinators.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { confirmEnding } from './acts/confirmEnding.ts';
import { endParticipation } from './acts/endParticipation.ts';
import { liftHold } from './acts/liftHold.ts';
import { putOnHold } from './acts/putOnHold.ts';
import { updateProfile } from './acts/updateProfile.ts';
import { withdrawFromCovenant } from './acts/withdrawFromCovenant.ts';
import { endingDuty } from './due-endings.ts';
import { CoordinatorLifeExtension } from './coordinator.extension.ts';
import { PlannedEnding } from './planned-ending.entity.ts';
import { PlannedEndingResolver } from './planned-ending.resolver.ts';

export const life: SubgraphModule = {
  resolvers: [CoordinatorLifeExtension, PlannedEndingResolver, StatusPeriodResolver],
  acts: [updateProfile, putOnHold, liftHold, endParticipation, confirmEnding, withdrawFromCovenant],
  entities: [PlannedEnding, StatusPeriod],
  migrations: [CreateLifeOfCoordinators1700000000050],
  duties: [endingDuty],
};
