/** What requests about personal data add to the manifest. */
import { liftRestriction } from './acts/liftRestriction.ts';
import { requestMyData } from './acts/requestMyData.ts';
import { dataRequestProjections } from './data-request-copies.ts';
import { CreateDataRequests1700000000062 } from '../migrations/1700000000062-create-data-requests.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { DataRequest, DataRequestPart, DataRequestStep } from './data-request.entity.ts';
import { dataRequestById } from './data-request.loaders.ts';
import { DataRequestResolver } from './data-request.resolver.ts';
import { PersonDataRequestsExtension } from './person.extension.ts';
import { forgetArchives } from './forget-archives.duty.ts';

export const dataRequests: SubgraphModule = {
  resolvers: [DataRequestResolver, PersonDataRequestsExtension],
  acts: [requestMyData, liftRestriction],
  types: [DataRequest],
  references: { DataRequest: (context, { id }) => dataRequestById(context).load(String(id)) },
  nodes: { DataRequest: (context, id) => dataRequestById(context).load(id) },
  entities: [DataRequest, DataRequestStep, DataRequestPart],
  migrations: [CreateDataRequests1700000000062],
  projections: dataRequestProjections,
  duties: [forgetArchives],
};
