/** What applications add to the manifest. */
import { CreateApplications1700000000031 } from '../migrations/1700000000031-create-applications.ts';
import { BindDeclarations1700000000041 } from '../migrations/1700000000041-bind-declarations.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { decideEligibility } from './acts/decideEligibility.ts';
import { noteOnApplication } from './acts/noteOnApplication.ts';
import { publishProfile } from './acts/publishProfile.ts';
import { refuseStatement } from './acts/refuseStatement.ts';
import { registerAsCoordinator } from './acts/registerAsCoordinator.ts';
import { returnSignedStatement } from './acts/returnSignedStatement.ts';
import { sendStatement } from './acts/sendStatement.ts';
import { withdrawApplication } from './acts/withdrawApplication.ts';
import { ApplicationNote, ApplicationStep, CoordinatorApplication } from './application.entity.ts';
import { applicationById } from './application.loaders.ts';
import { ApplicationResolver } from './application.resolver.ts';
import { applicationChanged } from './live/applicationChanged.ts';

export const applications: SubgraphModule = {
  resolvers: [ApplicationResolver],
  acts: [
    registerAsCoordinator,
    decideEligibility,
    sendStatement,
    returnSignedStatement,
    refuseStatement,
    publishProfile,
    withdrawApplication,
    noteOnApplication,
  ],
  types: [CoordinatorApplication],
  live: [applicationChanged],
  references: { CoordinatorApplication: (context, { id }) => applicationById(context).load(String(id)) },
  nodes: { CoordinatorApplication: (context, id) => applicationById(context).load(id) },
  entities: [CoordinatorApplication, ApplicationStep, ApplicationNote],
  migrations: [CreateApplications1700000000031, BindDeclarations1700000000041],
};
