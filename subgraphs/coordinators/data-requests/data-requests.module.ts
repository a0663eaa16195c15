/** What requests about personal data add to the manifest. */
import { CreateDataRequests1700000000062 } from '../migrations/1700000000062-create-data-requests.ts';
import type { SubgraphPart } from '../subgraph-part.ts';
import { DataRequest, DataRequestPart, DataRequestStep } from './data-request.entity.ts';
import { dataRequestById } from './data-request.loaders.ts';
import { DataRequestResolver, PersonDataRequestsResolver } from './data-request.resolver.ts';
import { forgetArchives } from './forget-archives.duty.ts';

export const dataRequestsPart: SubgraphPart = {
  resolvers: [DataRequestResolver, PersonDataRequestsResolver],
  types: [DataRequest],
  references: { DataRequest: (context, { id }) => dataRequestById(context).load(String(id)) },
  nodes: { DataRequest: (context, id) => dataRequestById(context).load(id) },
  entities: [DataRequest, DataRequestStep, DataRequestPart],
  migrations: [CreateDataRequests1700000000062],
  duties: [forgetArchives],
};
