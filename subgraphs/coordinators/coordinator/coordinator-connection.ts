/** Page of coordinators, the same type in all four subgraphs. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Coordinator } from './coordinator.entity.ts';

export const CoordinatorConnection = connectionOf(() => Coordinator, {
  name: 'Coordinator',
  plural: 'coordinators, in any subgraph',
  isShared: true,
});
