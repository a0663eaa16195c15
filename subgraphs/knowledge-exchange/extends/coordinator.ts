/** A coordinator as knowledge-exchange knows it: by id. Each folder adds its fields in its own coordinator.extension.ts. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { bodyStub, type BodyStub } from '../../../covenant/bodies/body-stub.ts';

export const Coordinator = bodyStub('Coordinator');
export type Coordinator = BodyStub;

export const CoordinatorConnection = connectionOf(() => Coordinator, {
  name: 'Coordinator',
  plural: 'coordinators, in any subgraph',
  isShared: true,
});
